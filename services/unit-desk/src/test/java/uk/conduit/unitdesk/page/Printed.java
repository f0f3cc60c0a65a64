package uk.conduit.unitdesk.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import uk.conduit.unitdesk.page.BriefingDocument.Section;

/** A briefing on paper, read back: what stands on which page. */
record Printed(List<String> pages) {

    /** Where a line may end within what has no blank: behind a hyphen, a slash. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s/\u2010-\u2015-]+");

    static Printed of(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int n = 1; n <= document.getNumberOfPages(); n++) {
                stripper.setStartPage(n);
                stripper.setEndPage(n);
                pages.add(stripper.getText(document));
            }
        }
        return new Printed(pages);
    }

    /** The words of the cells that are printed less often than they are said: the others were broken. */
    List<String> brokenWords(BriefingDocument briefing) {
        Map<String, Integer> printed = counted(pages.stream());
        return counted(briefing.sections().stream()
                        .flatMap(section -> section.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.lines().stream()))
                .entrySet()
                .stream()
                .filter(word -> printed.getOrDefault(word.getKey(), 0) < word.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The sections whose title stands on a page without the beginning of the first row. */
    List<String> titlesAlone(BriefingDocument briefing) {
        return briefing.sections().stream()
                .filter(section -> !section.rows().isEmpty())
                .filter(section -> pages.stream().noneMatch(page -> holdsTitleAndRow(page, section)))
                .map(Section::title)
                .toList();
    }

    private static boolean holdsTitleAndRow(String page, Section section) {
        String first = section.rows().getFirst().cells().getFirst().lines().getFirst();
        Matcher title = Pattern.compile("(?m)^" + Pattern.quote(section.title()) + "\\s*$")
                .matcher(page);
        String word = Arrays.stream(first.split(" ", -1)).findFirst().orElse(first);
        return title.find() && page.indexOf(word, title.end()) >= 0;
    }

    private static Map<String, Integer> counted(Stream<String> texts) {
        Map<String, Integer> counted = new HashMap<>();
        texts.flatMap(BETWEEN_WORDS::splitAsStream)
                .filter(word -> !word.isEmpty())
                .forEach(word -> counted.merge(word, 1, Integer::sum));
        return counted;
    }
}
