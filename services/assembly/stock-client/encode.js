// Writes one event's bytes to standard output, for a client that cannot encode Avro, such as kcat.
import { bytes, caseEvent, child, kind } from './client.js';

process.stdout.write(await bytes(caseEvent({
  recordId: 'MIS-5', occurredAt: Date.now(), subject: child('FR-5'),
  detail: kind('MissingReported', { policeReference: 'MIS/5', grade: 'HIGH' }),
})));
