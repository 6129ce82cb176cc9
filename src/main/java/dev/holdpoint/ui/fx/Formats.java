package dev.holdpoint.ui.fx;

import dev.holdpoint.text.Messages;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** How sizes and times are written on every screen. Any thread may call it. */
public final class Formats {
    private static final long GIB_PER_TIB = 1024;
    private static final long DAYS_PER_MONTH = 30;
    private static final long DAYS_PER_YEAR = 365;

    private final Messages messages;
    private final ZoneId zone;

    /** @param zone the zone of local times, which stand beside UTC and never alone */
    public Formats(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** {@code 500 GiB}, or from 1,024 GiB on {@code 1.2 TiB}. */
    public String size(long gib) {
        if (gib < GIB_PER_TIB) {
            return messages.text("format.gib", gib);
        }
        var number = NumberFormat.getNumberInstance(messages.locale());
        number.setMaximumFractionDigits(1);
        return messages.text("format.tib", number.format((double) gib / GIB_PER_TIB));
    }

    /** How long ago something was, in one unit: {@code 2 d ago}. */
    public String ago(Duration age) {
        if (age.toSeconds() < 5) {
            return messages.text("format.now");
        }
        if (age.toMinutes() < 1) {
            return messages.text("format.seconds-ago", age.toSeconds());
        }
        if (age.toHours() < 1) {
            return messages.text("format.minutes-ago", age.toMinutes());
        }
        return age.toDays() < 1 ? messages.text("format.hours-ago", age.toHours()) : daysAgo(age.toDays());
    }

    private String daysAgo(long days) {
        if (days < 2 * DAYS_PER_MONTH) {
            return messages.text("format.days-ago", days);
        }
        if (days < 2 * DAYS_PER_YEAR) {
            return messages.text("format.months-ago", days / DAYS_PER_MONTH);
        }
        return messages.text("format.years-ago", days / DAYS_PER_YEAR);
    }

    /** A stop-watch's reading: {@code 2:41}, {@code 1:02:41}. */
    public String elapsed(Duration time) {
        var seconds = Math.max(0, time.toSeconds());
        var minutes = seconds / 60;
        return minutes < 60
                ? "%d:%02d".formatted(minutes, seconds % 60)
                : "%d:%02d:%02d".formatted(minutes / 60, minutes % 60, seconds % 60);
    }

    /** {@code 14:02:09 UTC}. */
    public String utcTime(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").format(instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * {@code 2026-11-23 14:02:09 UTC}, in every language: it is compared with EC2's own times and goes into tickets.
     */
    public String utc(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").format(instant.atOffset(ZoneOffset.UTC));
    }

    /** UTC, and unless that is the operator's zone the local time below it, as the locale writes it. */
    public String utcAndLocal(Instant instant) {
        if (zone.equals(ZoneOffset.UTC)) {
            return utc(instant);
        }
        var local = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(instant.atZone(zone));
        return utc(instant) + "\n" + messages.text("format.local", local, zone.getId());
    }
}
