package uk.conduit.unitdesk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PaperTest {

    private static final Pages PAGES = Samples.pages();

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static byte[] pdf;

    @BeforeAll
    static void setTheSample() {
        pdf = pdf(Samples.briefing());
    }

    @Test
    void breaksNoRuleOfPdfForEverybody() throws Exception {
        // Given
        VeraGreenfieldFoundryProvider.initialise();
        List<String> broken = new ArrayList<>();
        // When
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            validator.validate(parser).getTestAssertions().stream()
                    .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
                    .map(it -> it.getRuleId().getClause() + ": " + it.getMessage())
                    .forEach(broken::add);
        }
        // Then
        assertThat(broken).isEmpty();
    }

    @Test
    void isTheSameBytesEachTime() {
        // When
        byte[] again = pdf(Samples.briefing());
        // Then
        assertThat(again).isEqualTo(pdf);
    }

    @Test
    void isMarkedAndNumberedOnEveryPage() throws IOException {
        // When
        List<String> pages = textOfPages(pdf);
        // Then
        assertThat(pages).hasSizeGreaterThan(1);
        for (int n = 1; n <= pages.size(); n++) {
            assertThat(pages.get(n - 1))
                    .contains("OFFICIAL-SENSITIVE - UNIT ONLY", "Briefing 23 Nov 2026, version 2")
                    .contains("Page %d of %d".formatted(n, pages.size()));
        }
    }

    @Test
    void bearsTheBriefingsOwnMomentAndNoOther() throws IOException {
        // When
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // Then
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Samples.briefing().asAt());
            assertThat(document.getDocumentInformation().getModificationDate().toInstant())
                    .isEqualTo(Samples.briefing().asAt());
        }
    }

    @Test
    void takesTheSectionsInTheOrderOfThePage() throws IOException {
        // When
        List<String> bookmarks = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
        }
        // Then
        assertThat(bookmarks)
                .containsExactly(
                        "Daily briefing, Monday 23 November 2026",
                        "Flash",
                        "New to social care",
                        "Missing now",
                        "Identity waiting for review");
    }

    @Test
    void tellsWhichCellsAreHeadingsOfRowsAndOfColumns() throws IOException {
        // When
        List<String> scopes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            collectScopes(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), scopes);
        }
        // Then
        assertThat(scopes).contains("Row", "Column");
    }

    @Test
    void saysWhatThePageSaysOfEachAnswer() throws IOException {
        // When
        String text = String.join("\n", textOfPages(pdf));
        // Then
        assertThat(text)
                .contains("Investigation", "None known", "Not known", "Asked, no answer yet", "Possible", "Restricted")
                .contains("Warning: Police: Silent since Sun 22 Nov 2026 21:10.")
                .contains("<the bus station>");
    }

    @Test
    void breaksNoWordOfACellAndNoTag() throws IOException {
        // Given
        BriefingDocument briefing = Samples.allSections();
        // When
        Printed printed = Printed.of(pdf(briefing));
        // Then
        assertThat(printed.brokenWords(briefing)).isEmpty();
        assertThat(briefing.sections().stream()
                        .flatMap(section -> section.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> Glance.of(cell).stream())
                        .map(Glance::word)
                        .distinct())
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(printed.pages()).anyMatch(page -> page.contains(tag)));
    }

    @Test
    void leavesNoTitleWithoutItsFirstRow() throws IOException {
        // Given
        BriefingDocument briefing = Samples.allSections();
        // When
        Printed printed = Printed.of(pdf(briefing));
        // Then
        assertThat(printed.titlesAlone(briefing)).isEmpty();
    }

    @Test
    void printsEveryLetterOfTheNamesOfManyLanguages() throws IOException {
        // Given
        BriefingDocument briefing = naming("Zieliński-Nguyễn Đặng Ōdoya Łucja Şahin Ćosić Ἀθηνᾶ Ольга");
        // When
        String text = String.join(" ", textOfPages(pdf(briefing))).replaceAll("\\s+", " ");
        // Then
        assertThat(text)
                .contains("Zieliński-Nguyễn", "Đặng", "Ōdoya", "Łucja", "Şahin", "Ćosić", "Ольга")
                .doesNotContain("\uFFFD", "has no type for some letters");
    }

    @Test
    void saysSoWhereALetterCannotBePrinted() throws IOException {
        // When
        String text = String.join(" ", textOfPages(pdf(naming("ਸਿੰਘ")))).replaceAll("\\s+", " ");
        // Then
        assertThat(text).contains("\uFFFD", "has no type for some letters").doesNotContain("#");
    }

    @Test
    void isNamedWithoutAChildAndNotKept() {
        // When
        ResponseEntity<byte[]> answer = PAGES.pdf(Samples.briefing());
        // Then
        HttpHeaders headers = answer.getHeaders();
        assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("briefing-2026-11-23-version-2.pdf");
        assertThat(headers.getCacheControl()).isEqualTo("no-store");
    }

    private static BriefingDocument naming(String name) {
        return Hub.JSON.readValue(Samples.text("briefing.json").replace("Ash Pinder", name), BriefingDocument.class);
    }

    private static byte[] pdf(BriefingDocument briefing) {
        byte[] body = PAGES.pdf(briefing).getBody();
        return body == null ? new byte[0] : body;
    }

    private static List<String> textOfPages(byte[] pdf) throws IOException {
        return Printed.of(pdf).pages();
    }

    /** Down the structure tree: the scope of each table heading. */
    private static void collectScopes(COSBase at, List<String> scopes) {
        switch (at) {
            case COSObject reference when reference.getObject() != null -> collectScopes(reference.getObject(), scopes);
            case COSArray several -> several.forEach(each -> collectScopes(each, scopes));
            case COSDictionary element -> {
                COSDictionary attributes = element.getCOSDictionary(COSName.A);
                if (COSName.getPDFName("TH").equals(element.getItem(COSName.S)) && attributes != null) {
                    scopes.add(attributes.getNameAsString("Scope"));
                }
                COSBase below = element.getItem(COSName.K);
                if (below != null) {
                    collectScopes(below, scopes);
                }
            }
            default -> {}
        }
    }
}
