package uk.conduit.access.model;

/** What looking for drift comes to: what has come apart, or why that cannot be told. */
public sealed interface DriftOutcome permits Drift, PlanOutcome.Refused {}
