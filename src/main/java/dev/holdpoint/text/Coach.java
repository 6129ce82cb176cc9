package dev.holdpoint.text;

import dev.holdpoint.model.Attachment;
import dev.holdpoint.model.Instance;
import dev.holdpoint.model.VolumeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The commands with which an operator brings writes to rest before the snapshots and lets them go on afterwards, for
 * the volumes that are chosen. Holdpoint runs none of them: they are to be read, copied and run where they belong.
 * Sources: fsfreeze(8); PostgreSQL, “Continuous Archiving”; MySQL, “FLUSH TABLES”; Oracle, “ALTER DATABASE”; Microsoft,
 * “Write-VolumeCache”; AWS, “Create Amazon EBS snapshots” and “VSS based EBS snapshots”. Pure.
 */
public record Coach(List<VolumeRow> rows, String region) {

    /** A way to bring writes to rest. */
    public enum Way {
        FREEZE,
        UNMOUNT,
        POSTGRESQL,
        MYSQL,
        ORACLE,
        WINDOWS,
        STOP
    }

    /** What to run, one command a line: to find out, before the snapshots, and after the last point in time. */
    public record Commands(List<String> find, List<String> before, List<String> after) {
        public Commands {
            find = List.copyOf(find);
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Whether there is nothing to copy. */
        public boolean none() {
            return before.isEmpty() && after.isEmpty();
        }
    }

    public Coach {
        rows = List.copyOf(rows);
    }

    /** What fits best: Windows has its own way, a running root volume wants its instance stopped. */
    public Way suggested() {
        if (rows.stream().anyMatch(Coach::windows)) {
            return Way.WINDOWS;
        }
        return data().isEmpty() && !instances().isEmpty() ? Way.STOP : Way.FREEZE;
    }

    /** The commands of one way. */
    public Commands commands(Way way) {
        return switch (way) {
            case FREEZE -> freeze();
            case UNMOUNT ->
                new Commands(
                        listing(),
                        data().stream().map(device -> "sudo umount " + device).toList(),
                        data().reversed().stream()
                                .map(device -> "sudo mount " + device)
                                .toList());
            case POSTGRESQL ->
                new Commands(
                        List.of(),
                        List.of("SELECT pg_backup_start('holdpoint', fast => true);"),
                        List.of("SELECT * FROM pg_backup_stop(wait_for_archive => false);"));
            case MYSQL -> new Commands(List.of(), List.of("FLUSH TABLES WITH READ LOCK;"), List.of("UNLOCK TABLES;"));
            case ORACLE ->
                new Commands(
                        List.of("SELECT log_mode FROM v$database;"),
                        List.of("ALTER DATABASE BEGIN BACKUP;"),
                        List.of("ALTER DATABASE END BACKUP;", "ALTER SYSTEM ARCHIVE LOG CURRENT;"));
            case WINDOWS ->
                new Commands(
                        List.of("Get-Disk | Select-Object Number, SerialNumber, Size"),
                        List.of("Get-Volume | Where-Object DriveLetter | Write-VolumeCache"),
                        List.of());
            case STOP -> stop();
        };
    }

    /** Freezing the root file system can hang the very shell that is to thaw it. */
    private Commands freeze() {
        if (data().isEmpty()) {
            return new Commands(listing(), List.of(), List.of());
        }
        var before = new ArrayList<String>();
        before.add("sync");
        data().forEach(device -> before.add("sudo fsfreeze --freeze \"" + mountPoint(device) + "\""));
        return new Commands(
                listing(),
                before,
                data().reversed().stream()
                        .map(device -> "sudo fsfreeze --unfreeze \"" + mountPoint(device) + "\"")
                        .toList());
    }

    private static String mountPoint(String device) {
        return "$(findmnt --noheadings --output TARGET --source " + device + ")";
    }

    private Commands stop() {
        var ids = String.join(" ", instances());
        if (ids.isEmpty()) {
            return new Commands(List.of(), List.of(), List.of());
        }
        var place = region.isEmpty() ? "" : " --region " + region;
        return new Commands(
                List.of(),
                List.of(
                        "aws ec2 stop-instances --instance-ids " + ids + place,
                        "aws ec2 wait instance-stopped --instance-ids " + ids + place),
                List.of("aws ec2 start-instances --instance-ids " + ids + place));
    }

    private static List<String> listing() {
        return List.of("lsblk --output NAME,SERIAL,MOUNTPOINTS");
    }

    /** The device names of the data volumes, as they were attached. */
    private List<String> data() {
        return rows.stream()
                .filter(row -> !row.root())
                .flatMap(Coach::devices)
                .distinct()
                .sorted()
                .toList();
    }

    /** The instances that the volumes are attached to. */
    private List<String> instances() {
        return rows.stream()
                .flatMap(row -> row.volume().attachments().stream())
                .map(Attachment::instanceId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean windows(VolumeRow row) {
        return row.attachedTo()
                .map(Instance::platform)
                .filter(platform -> platform.equalsIgnoreCase("windows"))
                .isPresent();
    }

    /** A device name goes into a command: only what can be one does. */
    private static Stream<String> devices(VolumeRow row) {
        return row.volume().attachments().stream()
                .map(Attachment::device)
                .filter(device -> device.matches("[A-Za-z0-9/_-]+"))
                .map(device -> device.startsWith("/") ? device : "/dev/" + device);
    }
}
