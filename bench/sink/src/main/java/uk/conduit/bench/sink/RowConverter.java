package uk.conduit.bench.sink;

import java.net.URI;
import java.nio.file.Path;
import java.util.Date;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.storage.Converter;
import org.jspecify.annotations.Nullable;
import uk.conduit.bench.reading.EventRows;
import uk.conduit.bench.reading.Times;
import uk.conduit.schema.shared.Header;

/**
 * Reads a case event as the flat row that a sink can write. A converter that turned the whole of the event into Connect's
 * own structures would be slower, and the sink could not write what came out of it into one table.
 */
public final class RowConverter implements Converter {

    /** The setting that says where the registry is. */
    static final String REGISTRY = "registry";

    /** The setting that says where the clock's times go. */
    static final String TIMES = "times";

    private static final String EVENT_ID = "event_id";
    private static final String AGENCY = "agency";
    private static final String KIND = "kind";
    private static final String REFERENCE = "reference";
    private static final String VERSION = "version";
    private static final String OCCURRED_AT = "occurred_at";
    private static final String RAW = "raw";

    private static final Schema ROW = SchemaBuilder.struct()
            .name("uk.conduit.bench.Row")
            .field(
                    EVENT_ID,
                    SchemaBuilder.string().name("io.debezium.data.Uuid").build())
            .field(AGENCY, Schema.STRING_SCHEMA)
            .field(KIND, Schema.STRING_SCHEMA)
            .field(REFERENCE, Schema.STRING_SCHEMA)
            .field(VERSION, Schema.INT64_SCHEMA)
            .field(OCCURRED_AT, Timestamp.SCHEMA)
            .field(RAW, Schema.BYTES_SCHEMA)
            .build();

    private @Nullable EventRows rows;
    private @Nullable Times times;

    /** One that is told its settings later. */
    public RowConverter() {
        // Connect makes it by its name.
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        rows = new EventRows(URI.create(String.valueOf(settings.get(REGISTRY))));
        times = new Times(Path.of(String.valueOf(settings.get(TIMES))));
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef();
    }

    @Override
    public SchemaAndValue toConnectData(String topic, byte[] value) {
        EventRows reader = rows;
        Times clock = times;
        if (reader == null || clock == null) {
            throw new DataException("It was not configured");
        }
        clock.taken();
        SpecificRecord event = reader.event(topic, value);
        Header header = (Header) event.get(0);
        SpecificRecord detail =
                (SpecificRecord) event.get(event.getSchema().getField("detail").pos());
        SpecificRecord subject =
                (SpecificRecord) event.get(event.getSchema().getField("subject").pos());
        Struct row = new Struct(ROW)
                .put(EVENT_ID, header.getEventId())
                .put(AGENCY, header.getAgency())
                .put(KIND, detail.getSchema().getName())
                .put(REFERENCE, subject.get(0))
                .put(VERSION, header.getSourceVersion())
                .put(OCCURRED_AT, Date.from(header.getOccurredAt()))
                .put(RAW, value);
        return new SchemaAndValue(ROW, row);
    }

    @Override
    public byte[] fromConnectData(String topic, Schema schema, Object value) {
        throw new DataException("A sink writes nothing to Kafka");
    }
}
