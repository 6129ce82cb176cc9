package dev.holdpoint.model;

/**
 * A volume's place on an instance.
 *
 * @param instanceId empty for a volume that AWS manages and attaches itself
 * @param device the device name, for example {@code /dev/xvda}; empty as above
 * @param state EC2's word: attaching, attached, detaching, detached, busy
 */
public record Attachment(String instanceId, String device, String state) {}
