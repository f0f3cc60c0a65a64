package uk.conduit.agency.socialcare.cin;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one element whole. A document type declaration is never accepted, so no entity is ever expanded or fetched. */
final class ElementReader {

    /** The census nests seven deep. */
    private static final int DEPTH = 32;

    private ElementReader() {}

    /** A parser that knows no document types and fetches nothing. */
    static XMLInputFactory parsers() {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the document is read");
        });
        // The default reporter writes to standard error.
        parsers.setXMLReporter((message, kind, subject, where) -> {});
        return parsers;
    }

    /** Reads the element whose start the parser stands on, and leaves the parser on its end. */
    static Element read(XMLStreamReader parser) throws XMLStreamException {
        return read(parser, 0);
    }

    private static Element read(XMLStreamReader parser, int depth) throws XMLStreamException {
        if (depth > DEPTH) {
            throw new XMLStreamException("Elements stand too deep in one another", parser.getLocation());
        }
        String name = parser.getLocalName();
        List<Element> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (next(parser) != XMLStreamConstants.END_ELEMENT) {
            if (parser.isStartElement()) {
                children.add(read(parser, depth + 1));
            } else if (parser.isCharacters()) {
                text.append(parser.getText());
            }
        }
        return new Element(name, children, text.toString().strip());
    }

    /** Moves on to the next thing in the document. */
    static int next(XMLStreamReader parser) throws XMLStreamException {
        int event = parser.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new DocumentTypeDeclared(parser);
        }
        return event;
    }

    /** The document declares a document type, which a census never does. */
    static final class DocumentTypeDeclared extends XMLStreamException {

        private static final long serialVersionUID = 1L;

        DocumentTypeDeclared(XMLStreamReader parser) {
            super("A document type is declared", parser.getLocation());
        }
    }
}
