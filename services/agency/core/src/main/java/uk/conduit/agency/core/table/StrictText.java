package uk.conduit.agency.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 and nothing else. Unlike the platform's reader, it hands on everything that stands before bytes that are none, so
 * that the rows before them count and the place is told right.
 */
final class StrictText extends Reader {

    private static final int BUFFER = 8192;

    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).flip();
    private boolean ended;

    StrictText(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        // A character outside the basic plane takes two places: read through a BufferedReader, which has them.
        CharBuffer out = CharBuffer.wrap(buffer, offset, length);
        int start = out.position();
        while (true) {
            CoderResult result = decoder.decode(in, out, ended);
            int count = out.position() - start;
            if (count > 0) {
                return count;
            }
            if (result.isError()) {
                throw new CharacterCodingException();
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        in.compact();
        int count = bytes.read(in.array(), in.position(), in.remaining());
        if (count < 0) {
            ended = true;
        } else {
            in.position(in.position() + count);
        }
        in.flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
