package uk.conduit.schema;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Makes records of any schema, filled at random. */
final class AnyRecord {

    private static final int LONGEST = 3;

    private final Random random;

    AnyRecord(Random random) {
        this.random = random;
    }

    /** A case event of this kind. */
    GenericRecord caseEvent(Schema schema, Schema kind) {
        GenericRecord event = record(schema);
        event.put("detail", record(kind));
        return event;
    }

    GenericRecord record(Schema schema) {
        GenericRecord filled = new GenericData.Record(schema);
        schema.getFields().forEach(field -> filled.put(field.pos(), value(field.schema())));
        return filled;
    }

    private Object value(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case UNION -> value(any(schema.getTypes()));
            case ENUM -> new GenericData.EnumSymbol(schema, any(schema.getEnumSymbols()));
            case ARRAY ->
                IntStream.range(0, random.nextInt(LONGEST))
                        .mapToObj(i -> value(schema.getElementType()))
                        .toList();
            case STRING -> Long.toString(random.nextLong(), Character.MAX_RADIX);
            case LONG -> random.nextLong(1L << 41);
            case INT -> random.nextInt(30_000);
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            case MAP, FIXED, BYTES, FLOAT, DOUBLE ->
                throw new IllegalArgumentException("The published language has no " + schema.getType());
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
