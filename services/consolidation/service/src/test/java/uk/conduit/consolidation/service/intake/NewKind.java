package uk.conduit.consolidation.service.intake;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * A later version of the police's published language: it knows a kind of event, VehicleSeen, that has the very structure of
 * one that is known today.
 *
 * @param schema the later version
 */
record NewKind(Schema schema) {

    static NewKind in(Schema known) {
        Schema seen = SchemaBuilder.record("VehicleSeen")
                .namespace("uk.conduit.schema.police")
                .fields()
                .requiredString("crimeReference")
                .requiredInt("outcome")
                .endRecord();
        return new NewKind(new Schema.Parser().parse(widened(known.toString(), seen.toString())));
    }

    /** An earlier version of a published schema: it lacks a kind of event, in the detail and in a correction's replacement. */
    static Schema without(Schema known, String kind) {
        List<Schema> branches = new ArrayList<>();
        for (Schema branch : known.getField("detail").schema().getTypes()) {
            if (branch.getName().equals("RecordCorrected")) {
                List<Schema> replacements = branch.getField("replacement").schema().getTypes().stream()
                        .filter(it -> !it.getName().equals(kind))
                        .toList();
                branches.add(copy(branch, "replacement", Schema.createUnion(replacements)));
            } else if (!branch.getName().equals(kind)) {
                branches.add(branch);
            }
        }
        return copy(known, "detail", Schema.createUnion(branches));
    }

    /** The detail's union, and that of a correction's replacement, end in FeedCoverage and RestrictedItemExists. */
    private static String widened(String known, String seen) {
        Schema parsed = new Schema.Parser().parse(known);
        Schema detail = parsed.getField("detail").schema();
        List<Schema> branches = new ArrayList<>();
        Schema addition = new Schema.Parser().parse(seen);
        for (Schema branch : detail.getTypes()) {
            branches.add(branch.getName().equals("RecordCorrected") ? correction(branch, addition) : branch);
        }
        branches.add(addition);
        return copy(parsed, "detail", Schema.createUnion(branches)).toString();
    }

    private static Schema correction(Schema known, Schema addition) {
        List<Schema> branches =
                new ArrayList<>(known.getField("replacement").schema().getTypes());
        branches.add(addition);
        return copy(known, "replacement", Schema.createUnion(branches));
    }

    private static Schema copy(Schema record, String replaced, Schema type) {
        List<Schema.Field> fields = new ArrayList<>();
        for (Schema.Field field : record.getFields()) {
            fields.add(
                    field.name().equals(replaced)
                            ? new Schema.Field(field.name(), type, field.doc())
                            : new Schema.Field(field, field.schema()));
        }
        return Schema.createRecord(record.getName(), record.getDoc(), record.getNamespace(), false, fields);
    }

    byte[] bytes(Wire wire, EventFixture event) {
        GenericRecord record = generic(event.saying(Details.investigation("I1")));
        record.put("detail", seen());
        return Wire.frame(wire.register(schema), Wire.encode(record, new SpecificData()));
    }

    byte[] bytesOfACorrection(Wire wire, EventFixture event) {
        GenericRecord record = generic(event.saying(Details.corrected(Details.investigation("I1"))));
        ((GenericRecord) record.get("detail")).put("replacement", seen());
        return Wire.frame(wire.register(schema), Wire.encode(record, new SpecificData()));
    }

    static byte[] known(Wire wire, Schema newer, SpecificRecord record) {
        return Wire.frame(wire.register(newer), Wire.encode(new NewKind(newer).generic(record), new SpecificData()));
    }

    private IndexedRecord seen() {
        Schema kind = schema.getField("detail").schema().getTypes().getLast();
        GenericRecord seen = new GenericData.Record(kind);
        seen.put("crimeReference", "C1");
        seen.put("outcome", 3);
        return seen;
    }

    private GenericRecord generic(SpecificRecord record) {
        byte[] encoded = Wire.encode(record, SpecificData.getForClass(record.getClass()));
        try {
            return new GenericDatumReader<GenericRecord>(record.getSchema(), schema)
                    .read(null, DecoderFactory.get().binaryDecoder(encoded, null));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
