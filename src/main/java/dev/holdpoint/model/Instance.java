package dev.holdpoint.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An EC2 instance as far as its volumes are concerned.
 *
 * @param name the value of the tag {@code Name}; empty if there is none
 * @param state EC2's word: pending, running, shutting-down, terminated, stopping, stopped
 * @param rootDevice the device name of its root volume, for example {@code /dev/xvda}
 * @param platform {@code windows} or empty
 * @param volumes what is attached to it, as far as it is known
 */
public record Instance(
        String id,
        String name,
        String state,
        String rootDevice,
        String platform,
        boolean hibernationEnabled,
        Build build,
        List<VolumeId> volumes) {
    public Instance {
        volumes = List.copyOf(volumes);
    }

    /**
     * What it was launched as.
     *
     * @param type for example {@code m5d.large}
     * @param rootDeviceType EC2's word: ebs, instance-store
     * @param productCodes the codes of the Marketplace products that it runs
     * @param managedBy the AWS service that operates it; empty if none does
     */
    public record Build(String type, String rootDeviceType, List<String> productCodes, String managedBy) {
        public static final Build UNKNOWN = new Build("", "", List.of(), "");

        public Build {
            productCodes = List.copyOf(productCodes);
        }

        /**
         * Whether data may lie on disks of the host that no snapshot covers: the root is there, or the type's name says
         * that it has such disks, by a {@code d} after the generation or by a family that is made of them (AWS's naming
         * convention of instance types).
         */
        public boolean mayHaveInstanceStore() {
            return rootDeviceType.equals("instance-store")
                    || STORES.matcher(type).matches();
        }
    }

    private static final Pattern STORES = Pattern.compile(
            "([a-z]+[0-9]+[a-z]*d[a-z]*|(i|im|is|d)[0-9]+[a-z]*|[hf]1|x1e?|[cmr]3|g2)(-[a-z0-9]+)?[.].+");

    /** An instance of which no more is known. */
    public Instance(
            String id, String name, String state, String rootDevice, String platform, boolean hibernationEnabled) {
        this(id, name, state, rootDevice, platform, hibernationEnabled, Build.UNKNOWN, List.of());
    }

    /** Whether {@code volume} is its root volume. */
    public boolean bootsFrom(Volume volume) {
        return volume.attachments().stream()
                .anyMatch(attachment -> attachment.instanceId().equals(id)
                        && attachment.device().equals(rootDevice));
    }

    /** Whether it may be writing. */
    public boolean running() {
        return state.equals("running") || state.equals("pending") || state.equals("stopping");
    }
}
