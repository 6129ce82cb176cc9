package dev.holdpoint.cloud.aws;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Credentials by a recipe that may change while the program runs. Safe for use by many threads. */
final class Following implements AwsCredentialsProvider {
    private final Supplier<Recipe> recipes;
    private final Function<Recipe, AwsCredentialsProvider> maker;
    private @Nullable Recipe known;
    private @Nullable AwsCredentialsProvider made;

    Following(Supplier<Recipe> recipes, Function<Recipe, AwsCredentialsProvider> maker) {
        this.recipes = recipes;
        this.maker = maker;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return current(recipes.get()).resolveCredentials();
    }

    private synchronized AwsCredentialsProvider current(Recipe recipe) {
        var provider = made;
        if (provider == null || !recipe.equals(known)) {
            provider = maker.apply(recipe);
            made = provider;
            known = recipe;
        }
        return provider;
    }

    @Override
    public String toString() {
        return "Following";
    }
}
