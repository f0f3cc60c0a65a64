// What an agency needs to write case events to its own topic: its credentials, the broker, the registry.
import { readFileSync } from 'node:fs';
import { v5 as nameBased } from 'uuid';
import { Kafka, logLevel } from 'kafkajs';
import { AvroSerializer, SchemaRegistryClient, SerdeType } from '@confluentinc/schemaregistry';

export const AGENCY = 'police';
export const SYSTEM = 'force-records';
export const TOPIC = `${AGENCY}.case-events`;

const EVENT_IDS = '9b7c7f5e-2a55-5c0a-8a3b-1f6b7f0d5e11';
const OURS = 'uk.conduit.schema.police.';
const SHARED = 'uk.conduit.schema.shared.';

/** Connections, from the environment; the password lies in a file that only its owner can read. */
export const kafka = new Kafka({
  clientId: SYSTEM,
  brokers: process.env.KAFKA_BROKERS.split(','),
  ssl: process.env.KAFKA_TLS === 'yes',
  sasl: {
    mechanism: 'scram-sha-512',
    username: process.env.KAFKA_USERNAME,
    password: readFileSync(process.env.KAFKA_PASSWORD_FILE, 'utf8').trim(),
  },
  logLevel: logLevel.NOTHING,
  retry: { retries: 5 },
});
export const registry = new SchemaRegistryClient({ baseURLs: [process.env.REGISTRY_URL] });

/** Writes with the newest schema that is registered under <topic>-value, and never registers one. */
const serializer = new AvroSerializer(registry, SerdeType.VALUE, {
  autoRegisterSchemas: false,
  useLatestVersion: true,
});

/** A repeat gives the same id, and is the same event. */
export const eventId = (recordId, version) =>
  nameBased([AGENCY, SYSTEM, recordId, version].join('\n'), EVENT_IDS);

/** A child as our own system knows it; what it does not hold is said to be not known. */
export const child = (reference, { given, family, dateOfBirth, sex, nhsNumber } = {}) => {
  const notKnown = { reason: 'NOT_HELD_BY_SOURCE' };
  return {
    reference,
    identifiers: nhsNumber ? [{ scheme: 'NHS_NUMBER', value: nhsNumber, checkHolds: true }] : [],
    names: family ? [{ use: 'CURRENT', given, family }] : [],
    dateOfBirth: dateOfBirth ? days(dateOfBirth) : notKnown,
    sex: sex ?? notKnown,
    ethnicity: notKnown,
    disabilities: notKnown,
    postcode: notKnown,
  };
};

/** A day as Avro has it: days since 1970. */
export const days = (day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The detail of an event, named as its kind; which namespace a kind is of, the schema says. */
export const kind = (name, fields) =>
  ({ [(['RecordRetracted', 'RestrictedItemExists', 'FeedCoverage'].includes(name) ? SHARED : OURS) + name]: fields });

/** One case event. */
export const caseEvent = ({ recordId, version = 1, occurredAt, subject, detail, correction = null }) => ({
  header: {
    eventId: eventId(recordId, version),
    agency: AGENCY,
    sourceSystem: SYSTEM,
    sourceRecordId: recordId,
    sourceVersion: version,
    occurredAt,
    occurredPrecision: 'MOMENT',
    flags: [],
  },
  subject,
  assertion: 'FACT',
  marking: { tier: 'OFFICIAL_SENSITIVE', handling: 'PERMITTED', originator: 'Force intelligence bureau' },
  visibility: { profile: 'CORE_FACT', excluded: [] },
  lawfulBasis: { part3: true, agreement: 'isa-2026-01', decision: 'SHARED', childInformed: 'NOT_YET' },
  links: [],
  contact: { team: 'Public protection desk', phone: '101' },
  correction,
  detail,
});

/** Replaces another of our events with a corrected one. */
export const corrects = (recordId, version, reason) =>
  ({ supersedes: eventId(recordId, version), reason });

/** Withdraws another of our events for good. */
export const retracts = (recordId, version, reason) =>
  ({ retracts: eventId(recordId, version), reason });

/** That everything of these kinds which was recorded between two moments has been sent: for one partition. */
export const coverage = (kinds, from, to, partition) => caseEvent({
  recordId: `coverage/${from}/${to}/${[...kinds].sort().join('+')}/${partition}`,
  occurredAt: to,
  subject: null,
  detail: kind('FeedCoverage', { sourceSystem: SYSTEM, kinds, from, to }),
});

/** An event as the bytes of a record's value: a zero, the schema's id, Avro binary. */
export const bytes = (event) => serializer.serialize(TOPIC, event);

/** Sends one event and waits until every broker that must have it has it. The key is the child's reference. */
export async function send(producer, event, partition) {
  const key = event.subject?.reference ?? SYSTEM;
  const [at] = await producer.send({
    topic: TOPIC,
    acks: -1,
    messages: [{ key, value: await bytes(event), partition }],
  });
  console.log(`${event.header.eventId} ${TOPIC}-${at.partition}@${at.baseOffset}`);
}
