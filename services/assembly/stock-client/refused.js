// What a stock client is told when it tries what it may not. Prints a line for each attempt.
import { AGENCY, caseEvent, child, kafka, kind, registry, send, TOPIC } from './client.js';

const FOREIGN = 'social-care.case-events';

async function attempt(what, action) {
  try {
    await action();
    console.log(`${what}: ALLOWED`);
  } catch (refusal) {
    const root = refusal.cause ?? refusal;
    console.log(`${what}: ${root.type ?? root.status ?? root.name}`);
  }
}

// A producer of its own: kafkajs goes on asking for a topic that it was once refused.
await attempt('write a foreign topic', async () => {
  const stranger = kafka.producer({ retry: { retries: 0 } });
  await stranger.connect();
  try {
    await stranger.send({ topic: FOREIGN, messages: [{ key: 'FR-1', value: 'x', partition: 0 }] });
  } finally {
    await stranger.disconnect();
  }
});
await attempt('read a foreign topic', () => read(FOREIGN, `${AGENCY}.reader`));
await attempt('read its own topic', () => read(TOPIC, `${AGENCY}.reader`));
await attempt('join a foreign group', () => read('police.notices', 'consolidation.intake'));
await attempt('register a schema of its own', () =>
  registry.register(`${TOPIC}-value`, {
    schemaType: 'AVRO',
    schema: JSON.stringify({ type: 'record', name: 'Anything', fields: [{ name: 'text', type: 'string' }] }),
  }));

// These the broker takes, because it does not look into records. The hub rejects them, each by itself.
const producer = kafka.producer();
await producer.connect();
const unknownId = Buffer.from([0, 0x7f, 0xff, 0xff, 0xff, 1]);
await producer.send({
  topic: TOPIC,
  messages: [{ key: 'FR-4', value: 'no schema at all' }, { key: 'FR-4', value: unknownId }],
});
const foreign = caseEvent({
  recordId: 'X-1', occurredAt: Date.now(), subject: child('FR-4'),
  detail: kind('CrimeOutcomeSet', { crimeReference: 'CR/4', outcome: 1 }),
});
foreign.header.agency = 'social-care';
await send(producer, foreign);
await producer.disconnect();

/** Reads as a member of a group, and fails as soon as the broker refuses. */
async function read(topic, groupId) {
  const consumer = kafka.consumer({ groupId, retry: { retries: 0 } });
  const crashed = new Promise((_, reject) =>
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error)));
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    await Promise.race([crashed, consumer.run({ eachMessage: async () => {} }).then(() => crashed)]);
  } finally {
    await consumer.disconnect();
  }
}
