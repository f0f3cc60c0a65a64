package uk.conduit.assembly.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {

    private static final String REDIRECT = "http://127.0.0.1:1/login/oauth2/code/sign-in";
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-in-all";

    private Path directory = Path.of(".");

    private URI issuer = URI.create("http://127.0.0.1");
    private ConfigurableApplicationContext application = new GenericApplicationContext();
    private HttpClient browser = HttpClient.newHttpClient();

    @BeforeAll
    void start(@TempDir Path kept) throws IOException {
        directory = kept;
        Path accounts = directory.resolve("accounts.yaml");
        if (!Files.exists(accounts)) {
            Files.createFile(
                    accounts, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(accounts, """
                people: [{username: r.marsh, name: Rowan Marsh, password: right, roles: [unit-manager, unit-restricted]}, {username: j.ash, name: Jude Ash, password: right, roles: []}]
                agency-clients: [{id: police, secret: police-secret, agency: police}]
                web-clients: [{id: unit-desk, secret: desk-secret, redirect-uris: ["%s"]}]
                person-clients: [{id: r.marsh-cli, secret: cli-secret, username: r.marsh}]
                """.formatted(REDIRECT));
        issuer = URI.create("http://127.0.0.1:" + freePort());
        application = new SpringApplicationBuilder(SignInApplication.class)
                .run(
                        "--server.port=" + issuer.getPort(),
                        "--conduit.sign-in.issuer=" + issuer,
                        "--conduit.sign-in.accounts=" + accounts,
                        "--conduit.sign-in.state=" + directory.resolve("state"));
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @BeforeEach
    void openANewBrowser() {
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @Test
    void givesAnAgencysSystemATokenThatNamesTheAgency() throws Exception {
        // When
        JWTClaimsSet claims = claims(systemsToken("police", "police-secret"), "access_token");
        // Then
        assertThat(claims.getStringClaim("agency")).isEqualTo("police");
        assertThat(claims.getIssuer()).isEqualTo(issuer.toString());
        assertThat(claims.getClaim("roles")).isNull();
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(claims.getIssueTime().toInstant().plus(Clients.ACCESS_TOKEN_LIFE));
    }

    @Test
    void givesAPersonsCommandLineATokenThatSpeaksAsThePerson() throws Exception {
        // When
        JWTClaimsSet claims = claims(systemsToken("r.marsh-cli", "cli-secret"), "access_token");
        // Then
        assertThat(claims.getSubject()).isEqualTo("r.marsh");
        assertThat(claims.getStringClaim("name")).isEqualTo("Rowan Marsh");
        assertThat(claims.getStringListClaim("roles")).containsExactly("unit-manager", "unit-restricted");
    }

    @Test
    void refusesAWrongSecret() throws Exception {
        // When
        HttpResponse<String> answer =
                post("/oauth2/token", Map.of("grant_type", "client_credentials"), "police", "wrong");
        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void signsAPersonInWithoutAskingForConsentAndRefreshes() throws Exception {
        // When
        JsonNode tokens = tokensOf(codeFrom(signIn("r.marsh", "right")));
        // Then
        JWTClaimsSet id = claims(tokens, "id_token");
        assertThat(id.getSubject()).isEqualTo("r.marsh");
        assertThat(id.getAudience()).containsExactly("unit-desk");
        assertThat(id.getStringListClaim("roles")).contains("unit-manager");
        assertThat(claims(tokens, "access_token").getStringClaim("name")).isEqualTo("Rowan Marsh");
        HttpResponse<String> refreshed = post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        tokens.path("refresh_token").asString()),
                "unit-desk",
                "desk-secret");
        assertThat(claims(json(refreshed), "access_token").getStringListClaim("roles"))
                .contains("unit-manager");
    }

    @Test
    void signsAPersonOutAndSendsThemBack() throws Exception {
        // Given
        JsonNode tokens = tokensOf(codeFrom(signIn("r.marsh", "right")));
        // When
        HttpResponse<String> answer = get(at("/connect/logout")
                .queryParam("id_token_hint", tokens.path("id_token").asString())
                .queryParam("post_logout_redirect_uri", "http://127.0.0.1:1/signed-out"));
        // Then
        assertThat(answer.headers().firstValue("location")).hasValue("http://127.0.0.1:1/signed-out");
        assertThat(get(authorize()).headers().firstValue("location").orElse("")).endsWith("/sign-in");
    }

    @Test
    void makesAWrongPasswordWaitAfterFiveTries() throws Exception {
        // Given
        for (int time = 0; time < WrongPasswords.TRIES; time++) {
            assertThat(location(signIn("j.ash", "wrong"))).endsWith("/sign-in?wrong");
        }
        // When
        HttpResponse<String> answer = signIn("j.ash", "right");
        // Then
        assertThat(location(answer)).endsWith("/sign-in?wait");
        assertThat(get(at("/sign-in").query("wait")).body()).contains("Wait a minute");
    }

    @Test
    void keepsItsKeySoThatTokensOutliveARestart() throws Exception {
        // Given
        String before = get(at("/oauth2/jwks")).body();
        // When
        application.close();
        start(directory);
        // Then
        assertThat(get(at("/oauth2/jwks")).body()).isEqualTo(before);
        Path key = directory.resolve("state").resolve("signing-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void saysThatItIsWellAndNothingMore() throws Exception {
        // When
        HttpResponse<String> health = get(at("/actuator/health"));
        // Then
        assertThat(health.body()).contains("UP").doesNotContain("details");
        assertThat(get(at("/actuator/env")).statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> signIn(String username, String password) throws Exception {
        get(authorize());
        String token =
                Jsoup.parse(get(at("/sign-in")).body()).select("[name=_csrf]").attr("value");
        Map<String, String> form = Map.of("username", username, "password", password, "_csrf", token);
        return browser.send(request("/sign-in", form).build(), HttpResponse.BodyHandlers.ofString());
    }

    private UriComponentsBuilder authorize() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return at("/oauth2/authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", "unit-desk")
                .queryParam("scope", "openid profile")
                .queryParam("state", "s")
                .queryParam("redirect_uri", REDIRECT)
                .queryParam("code_challenge_method", "S256")
                .queryParam(
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    private String codeFrom(HttpResponse<String> signedIn) throws Exception {
        HttpResponse<String> back = browser.send(
                HttpRequest.newBuilder(issuer.resolve(location(signedIn)))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return UriComponentsBuilder.fromUriString(location(back))
                        .build()
                        .getQueryParams()
                        .getFirst("code") + "";
    }

    private JsonNode tokensOf(String code) throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", REDIRECT);
        form.put("code_verifier", VERIFIER);
        return json(post("/oauth2/token", form, "unit-desk", "desk-secret"));
    }

    private JsonNode systemsToken(String client, String secret) throws Exception {
        return json(post("/oauth2/token", Map.of("grant_type", "client_credentials"), client, secret));
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String client, String secret)
            throws Exception {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return browser.send(
                request(path, form).header("Authorization", "Basic " + basic).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(issuer.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> get(UriComponentsBuilder address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(address.encode().build().toUri())
                        .header("Accept", "text/html, */*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private UriComponentsBuilder at(String path) {
        return UriComponentsBuilder.fromUri(issuer.resolve(path));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("none");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JWTClaimsSet claims(JsonNode tokens, String token) throws ParseException {
        return SignedJWT.parse(tokens.path(token).asString()).getJWTClaimsSet();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
