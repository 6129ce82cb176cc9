package dev.holdpoint.cloud.aws;

import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import software.amazon.awssdk.services.ec2.model.EbsInstanceBlockDevice;
import software.amazon.awssdk.services.ec2.model.HibernationOptions;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceBlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.OperatorResponse;
import software.amazon.awssdk.services.ec2.model.ProductCode;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.VolumeAttachment;

/**
 * Volumes, instances and snapshots from their elements: what {@link Readings} asks of them for a list, and no more.
 * Source: the shapes {@code Volume}, {@code Reservation}, {@code Instance} and {@code Snapshot} of EC2's API; that it
 * reads what the SDK reads is tested against the SDK.
 */
final class ItemXml {
    private ItemXml() {}

    static Volume volume(AnswerXml xml) throws XMLStreamException {
        var volume = Volume.builder();
        while (xml.child()) {
            switch (xml.name()) {
                case "volumeId" -> volume.volumeId(xml.text());
                case "status" -> volume.state(xml.text());
                case "size" -> volume.size(Integer.valueOf(xml.text()));
                case "volumeType" -> volume.volumeType(xml.text());
                case "availabilityZone" -> volume.availabilityZone(xml.text());
                case "outpostArn" -> volume.outpostArn(xml.text());
                case "encrypted" -> volume.encrypted(Boolean.valueOf(xml.text()));
                case "multiAttachEnabled" -> volume.multiAttachEnabled(Boolean.valueOf(xml.text()));
                case "createTime" -> volume.createTime(Instant.parse(xml.text()));
                case "attachmentSet" -> volume.attachments(xml.each(ItemXml::attachment));
                case "tagSet" -> volume.tags(xml.each(ItemXml::tag));
                case "operator" -> volume.operator(operator(xml));
                default -> xml.skip();
            }
        }
        return volume.build();
    }

    static Reservation reservation(AnswerXml xml) throws XMLStreamException {
        var reservation = Reservation.builder();
        while (xml.child()) {
            if (xml.name().equals("instancesSet")) {
                reservation.instances(xml.each(ItemXml::instance));
            } else {
                xml.skip();
            }
        }
        return reservation.build();
    }

    private static Instance instance(AnswerXml xml) throws XMLStreamException {
        var instance = Instance.builder();
        while (xml.child()) {
            switch (xml.name()) {
                case "instanceId" -> instance.instanceId(xml.text());
                case "instanceState" ->
                    instance.state(
                            InstanceState.builder().name(xml.only("name")).build());
                case "instanceType" -> instance.instanceType(xml.text());
                case "platform" -> instance.platform(xml.text());
                case "rootDeviceName" -> instance.rootDeviceName(xml.text());
                case "rootDeviceType" -> instance.rootDeviceType(xml.text());
                case "hibernationOptions" ->
                    instance.hibernationOptions(HibernationOptions.builder()
                            .configured(Boolean.valueOf(xml.only("configured")))
                            .build());
                case "productCodes" -> instance.productCodes(xml.each(ItemXml::productCode));
                case "blockDeviceMapping" -> instance.blockDeviceMappings(xml.each(ItemXml::mapping));
                case "tagSet" -> instance.tags(xml.each(ItemXml::tag));
                case "operator" -> instance.operator(operator(xml));
                default -> xml.skip();
            }
        }
        return instance.build();
    }

    static Snapshot snapshot(AnswerXml xml) throws XMLStreamException {
        var snapshot = Snapshot.builder();
        while (xml.child()) {
            switch (xml.name()) {
                case "snapshotId" -> snapshot.snapshotId(xml.text());
                case "volumeId" -> snapshot.volumeId(xml.text());
                case "status" -> snapshot.state(xml.text());
                case "startTime" -> snapshot.startTime(Instant.parse(xml.text()));
                default -> xml.skip();
            }
        }
        return snapshot.build();
    }

    private static VolumeAttachment attachment(AnswerXml xml) throws XMLStreamException {
        var attachment = VolumeAttachment.builder();
        while (xml.child()) {
            switch (xml.name()) {
                case "instanceId" -> attachment.instanceId(xml.text());
                case "device" -> attachment.device(xml.text());
                case "status" -> attachment.state(xml.text());
                default -> xml.skip();
            }
        }
        return attachment.build();
    }

    private static InstanceBlockDeviceMapping mapping(AnswerXml xml) throws XMLStreamException {
        var mapping = InstanceBlockDeviceMapping.builder();
        while (xml.child()) {
            if (xml.name().equals("ebs")) {
                mapping.ebs(EbsInstanceBlockDevice.builder()
                        .volumeId(xml.only("volumeId"))
                        .build());
            } else {
                xml.skip();
            }
        }
        return mapping.build();
    }

    private static ProductCode productCode(AnswerXml xml) throws XMLStreamException {
        return ProductCode.builder().productCodeId(xml.only("productCode")).build();
    }

    private static Tag tag(AnswerXml xml) throws XMLStreamException {
        var tag = Tag.builder();
        while (xml.child()) {
            switch (xml.name()) {
                case "key" -> tag.key(xml.text());
                case "value" -> tag.value(xml.text());
                default -> xml.skip();
            }
        }
        return tag.build();
    }

    private static OperatorResponse operator(AnswerXml xml) throws XMLStreamException {
        var operator = OperatorResponse.builder();
        while (xml.child()) {
            switch (xml.name()) {
                case "managed" -> operator.managed(Boolean.valueOf(xml.text()));
                case "principal" -> operator.principal(xml.text());
                default -> xml.skip();
            }
        }
        return operator.build();
    }
}
