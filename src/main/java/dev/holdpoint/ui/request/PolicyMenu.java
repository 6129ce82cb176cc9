package dev.holdpoint.ui.request;

import dev.holdpoint.model.Plan;
import dev.holdpoint.text.Policies;
import dev.holdpoint.text.Policies.Use;
import dev.holdpoint.ui.fx.Surroundings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/** The policies to copy: for the request at hand, and for each way of using the program. FX thread only. */
final class PolicyMenu {
    private final Surroundings around;
    private final Consumer<String> copy;

    /** @param copy gets the policy that was chosen */
    PolicyMenu(Surroundings around, Consumer<String> copy) {
        this.around = around;
        this.copy = copy;
    }

    /** What can be copied while this is the request, or none is. */
    List<MenuItem> items(@Nullable Plan plan) {
        var items = new ArrayList<MenuItem>();
        var ofPlan = new MenuItem(around.text("plan.policy.plan"));
        ofPlan.setId("request-iam-plan");
        ofPlan.setDisable(plan == null);
        ofPlan.setOnAction(event -> {
            if (plan != null) {
                copy.accept(Policies.of(plan));
            }
        });
        items.add(ofPlan);
        items.add(new SeparatorMenuItem());
        items.add(item(Use.LOOK, around.text("plan.policy.look"), plan));
        items.add(item(Use.VOLUMES, around.text("plan.policy.volumes"), plan));
        items.add(item(Use.SETS, around.text("plan.policy.sets"), plan));
        items.add(item(Use.OUTPOSTS, around.text("plan.policy.outposts"), plan));
        items.add(item(Use.DELETE, around.text("plan.policy.delete"), plan));
        items.add(item(Use.KEEP, around.text("plan.policy.keep"), plan));
        items.add(item(Use.DECODE, around.text("plan.policy.decode"), plan));
        return items;
    }

    private MenuItem item(Use use, String words, @Nullable Plan plan) {
        var item = new MenuItem(words);
        item.setId("request-iam-" + use.name().toLowerCase(Locale.ROOT));
        item.setOnAction(event ->
                copy.accept(plan == null ? Policies.text(whole(use)) : Policies.text(whole(use), plan.connection())));
        return item;
    }

    /** Nothing works without looking, and what is taken is tagged. */
    private static Set<Use> whole(Use use) {
        var uses = EnumSet.of(Use.LOOK, use);
        if (use == Use.VOLUMES || use == Use.SETS || use == Use.OUTPOSTS) {
            uses.add(Use.TAGS);
        }
        return uses;
    }
}
