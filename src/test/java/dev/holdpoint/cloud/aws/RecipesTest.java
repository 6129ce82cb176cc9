package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.profiles.ProfileFile;

class RecipesTest {
    private static final String KEYS = """
            [profile base]
            aws_access_key_id = AKIABASE
            aws_secret_access_key = secret
            """;
    private static final Recipe BASE = new Recipe.Keys(AwsBasicCredentials.create("AKIABASE", "secret"));

    @Test
    void keysWithAndWithoutASessionToken() {
        assertThat(recipe(KEYS, "base")).isEqualTo(BASE);
        assertThat(recipe(KEYS + "aws_session_token = token\n", "base"))
                .isEqualTo(new Recipe.Keys(AwsSessionCredentials.create("AKIABASE", "secret", "token")));
    }

    @Test
    void aRoleWithItsExternalIdSessionNameDurationAndDevice() {
        var recipe = recipe(KEYS + """
                [profile ops]
                role_arn = arn:aws:iam::111122223333:role/ops
                source_profile = base
                external_id = x-42
                role_session_name = jdoe
                duration_seconds = 7200
                mfa_serial = arn:aws:iam::111122223333:mfa/jdoe
                """, "ops");

        assertThat(recipe)
                .isEqualTo(new Recipe.Role(
                        "ops",
                        new RoleRequest(
                                "arn:aws:iam::111122223333:role/ops",
                                "jdoe",
                                "x-42",
                                7200,
                                "arn:aws:iam::111122223333:mfa/jdoe"),
                        BASE));
    }

    @Test
    void aChainOfRolesEndsAtKeysAndARoleMayUseTheKeysOfItsOwnProfile() {
        var chain = recipe(KEYS + """
                [profile first]
                role_arn = arn:aws:iam::111122223333:role/first
                source_profile = base
                [profile second]
                role_arn = arn:aws:iam::444455556666:role/second
                source_profile = first
                [profile own]
                role_arn = arn:aws:iam::111122223333:role/own
                source_profile = own
                aws_access_key_id = AKIABASE
                aws_secret_access_key = secret
                """, "second");

        assertThat(chain).isEqualTo(role("second", "444455556666", role("first", "111122223333", BASE)));
        assertThat(recipe(KEYS + """
                [profile own]
                role_arn = arn:aws:iam::111122223333:role/own
                source_profile = own
                aws_access_key_id = AKIABASE
                aws_secret_access_key = secret
                """, "own")).isEqualTo(role("own", "111122223333", BASE));
    }

    @Test
    void rolesThatLeadToThemselvesAreUnusable() {
        var recipe = recipe("""
                [profile a]
                role_arn = arn:aws:iam::111122223333:role/a
                source_profile = b
                [profile b]
                role_arn = arn:aws:iam::111122223333:role/b
                source_profile = a
                """, "a");

        assertThat(recipe).isEqualTo(new Recipe.Unusable("role-circular", "a > b"));
    }

    @Test
    void identityCenterInBothItsForms() {
        var recipes = """
                [sso-session corp]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-central-1
                [sso-session scoped]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-central-1
                sso_registration_scopes = sso:account:access, codewhisperer:completions
                [profile new]
                sso_session = corp
                sso_account_id = 111122223333
                sso_role_name = Admin
                [profile scoped]
                sso_session = scoped
                sso_account_id = 111122223333
                sso_role_name = Admin
                [profile old]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-central-1
                sso_account_id = 111122223333
                sso_role_name = Admin
                """;
        var url = "https://corp.awsapps.com/start";

        assertThat(recipe(recipes, "new"))
                .isEqualTo(center(new SsoSession("corp", url, "eu-central-1", List.of("sso:account:access"))));
        assertThat(recipe(recipes, "scoped"))
                .isEqualTo(center(new SsoSession(
                        "scoped", url, "eu-central-1", List.of("sso:account:access", "codewhisperer:completions"))));
        assertThat(recipe(recipes, "old")).isEqualTo(center(new SsoSession("", url, "eu-central-1", List.of())));
    }

    @Test
    void loginProcessAndWebIdentity() {
        var files = """
                [profile login]
                login_session = arn:aws:iam::111122223333:user/jdoe
                [profile process]
                credential_process = /opt/bin/keys --for ops
                [profile web]
                role_arn = arn:aws:iam::111122223333:role/web
                web_identity_token_file = /run/token
                """;

        assertThat(recipe(files, "login")).isEqualTo(new Recipe.Login("login", "arn:aws:iam::111122223333:user/jdoe"));
        assertThat(recipe(files, "process")).isEqualTo(new Recipe.Program("process", "/opt/bin/keys --for ops"));
        assertThat(recipe(files, "web"))
                .isEqualTo(
                        new Recipe.WebIdentity(RoleRequest.plain("arn:aws:iam::111122223333:role/web"), "/run/token"));
    }

    @Test
    void credentialSourcesAreTheEnvironmentAndTheContainerAndNeverTheMachine() {
        assertThat(recipe(source("Environment"), "ops"))
                .isEqualTo(role("ops", "111122223333", new Recipe.Environment()));
        assertThat(recipe(source("EcsContainer"), "ops"))
                .isEqualTo(role("ops", "111122223333", new Recipe.Container()));
        assertThat(recipe(source("Ec2InstanceMetadata"), "ops"))
                .isEqualTo(new Recipe.Unusable("metadata-not-used", "ops"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(recipe("[profile x]\nregion = eu-west-1\n", "x"))
                .isEqualTo(new Recipe.Unusable("profile-incomplete", "x: aws_access_key_id"));
        assertThat(recipe("[profile x]\naws_access_key_id = A\n", "x"))
                .isEqualTo(new Recipe.Unusable("profile-incomplete", "x: aws_secret_access_key"));
        assertThat(recipe("[profile x]\nrole_arn = r\nsource_profile = gone\n", "x"))
                .isEqualTo(new Recipe.Unusable("source-profile-unknown", "gone"));
        assertThat(recipe("[profile x]\nrole_arn = r\n", "x"))
                .isEqualTo(new Recipe.Unusable("profile-incomplete", "x: source_profile"));
        assertThat(recipe("[profile x]\nsso_session = gone\nsso_account_id = 1\nsso_role_name = r\n", "x"))
                .isEqualTo(new Recipe.Unusable("sso-session-unknown", "gone"));
        assertThat(recipe("[profile x]\nsso_session = gone\n", "x"))
                .isEqualTo(new Recipe.Unusable("profile-incomplete", "x: sso_account_id"));
        assertThat(recipe("", "x")).isEqualTo(new Recipe.Unusable("profile-unknown", "x"));
    }

    @Test
    void noRecipePrintsASecret() {
        assertThat(recipe(KEYS + "aws_session_token = the-token\n", "base").toString())
                .doesNotContain("secret", "the-token");
    }

    private static String source(String name) {
        return "[profile ops]\nrole_arn = arn:aws:iam::111122223333:role/ops\ncredential_source = " + name + "\n";
    }

    private static Recipe role(String profile, String account, Recipe source) {
        return new Recipe.Role(profile, RoleRequest.plain("arn:aws:iam::" + account + ":role/" + profile), source);
    }

    private static Recipe center(SsoSession session) {
        return new Recipe.IdentityCenter(session, "111122223333", "Admin");
    }

    private static Recipe recipe(String config, String profile) {
        var file = ProfileFile.builder()
                .content(new ByteArrayInputStream(config.getBytes(StandardCharsets.UTF_8)))
                .type(ProfileFile.Type.CONFIGURATION)
                .build();
        return new Recipes(file).of(profile);
    }
}
