package fr.verbatim.bench;

import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Reads with Tika, one after another, the files whose paths come on standard input, and answers
/// the text of each: its length in bytes, or -1 when there is none, then the bytes.
final class TikaChild {

    private TikaChild() {}

    public static void main(String[] arguments) throws IOException {
        var parser = new AutoDetectParser();
        try (var in = new DataInputStream(System.in);
                var out = new DataOutputStream(new BufferedOutputStream(System.out))) {
            while (true) {
                answer(parser, Path.of(in.readUTF()), out);
                out.flush();
            }
        } catch (EOFException e) {
            // The parent has gone.
        }
    }

    static void answer(AutoDetectParser parser, Path file, DataOutputStream out)
            throws IOException {
        var words = new BodyContentHandler(-1);
        try (var in = TikaInputStream.get(file)) {
            parser.parse(in, words, new Metadata(), new ParseContext());
        } catch (IOException | SAXException | TikaException e) {
            out.writeInt(-1);
            return;
        }
        var text = words.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}
