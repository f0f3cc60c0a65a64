// A morning of the police's own system: an event, a repeat, a correction before its original, a retraction, coverage.
import { caseEvent, child, corrects, coverage, days, kafka, kind, retracts, send, TOPIC } from './client.js';

const now = Date.now();
const hour = 3_600_000;
const today = new Date(now).toISOString().slice(0, 10);
const ada = child('FR-1', {
  given: 'Ada', family: 'Example', dateOfBirth: '2012-03-04', sex: 'FEMALE', nhsNumber: '9990000018',
});
const found = child('FR-2', {
  given: 'Ben', family: 'Sample', dateOfBirth: '2011-05-06', sex: 'MALE', nhsNumber: '9990000026',
});

const producer = kafka.producer({ idempotent: true });
const admin = kafka.admin();
await Promise.all([producer.connect(), admin.connect()]);

// An event, and the same once more: nothing comes of the repeat.
const opened = caseEvent({
  recordId: 'INV-1', occurredAt: now - 5 * hour, subject: ada,
  detail: kind('InvestigationOpened', {
    reference: '44/1', childsPart: 'VICTIM', status: 'OPEN', since: days(today),
  }),
});
await send(producer, opened);
await send(producer, opened);

// A correction that arrives before what it corrects: the child was not with a suspect but a witness.
await send(producer, caseEvent({
  recordId: 'INV-2-C', occurredAt: now - 3 * hour, subject: found,
  correction: corrects('INV-2', 1, 'The child is a witness'),
  detail: kind('RecordCorrected', {
    reason: 'The child is a witness', fields: ['childsPart'],
    replacement: kind('InvestigationOpened', {
      reference: '44/2', childsPart: 'WITNESS', status: 'OPEN', since: days(today),
    }),
  }),
}));
await send(producer, caseEvent({
  recordId: 'INV-2', occurredAt: now - 4 * hour, subject: found,
  detail: kind('InvestigationOpened', {
    reference: '44/2', childsPart: 'SUSPECT', status: 'OPEN', since: days(today),
  }),
}));

// A record of the wrong child, and its retraction.
await send(producer, caseEvent({
  recordId: 'CR-3', occurredAt: now - 2 * hour, subject: found,
  detail: kind('CrimeRecorded', {
    crimeReference: 'CR/3', offence: 'Offence against a child', childsPart: 'VICTIM', flags: [],
  }),
}));
await send(producer, caseEvent({
  recordId: 'CR-3-R', occurredAt: now - hour, subject: found,
  correction: retracts('CR-3', 1, 'Another child'),
  detail: kind('RecordRetracted', { reason: 'Another child' }),
}));

// Behind all of them, on every partition: that was everything.
const kinds = [
  'MissingReported', 'MissingRiskRegraded', 'MissingFound', 'InvestigationOpened', 'InvestigationUpdated',
  'InvestigationClosed', 'CrimeRecorded', 'CrimeOutcomeSet', 'IntelligenceShared', 'ArrestBailCharge',
  'DisruptionIssued', 'CourtDateSet', 'DisruptionBreached', 'ProtectionPowerUsed', 'DomesticAbuseNotice',
  'VictimsCodeMilestone', 'RestrictedItemExists',
];
const { topics: [topic] } = await admin.fetchTopicMetadata({ topics: [TOPIC] });
for (const { partitionId } of topic.partitions) {
  await send(producer, coverage(kinds, Date.parse('2000-01-01T00:00:00Z'), now, partitionId), partitionId);
}
await Promise.all([producer.disconnect(), admin.disconnect()]);
