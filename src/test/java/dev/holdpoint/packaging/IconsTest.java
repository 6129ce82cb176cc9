package dev.holdpoint.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The icons are drawn from the one SVG, and can be read back from what holds them. */
class IconsTest {
    private static final Path SVG = Path.of("icons", "holdpoint.svg");

    @Test
    void everySizeIsDrawn() throws IOException {
        var icons = Icons.of(SVG);
        for (var size : Icons.SIZES) {
            var image = read(icons.png(size));
            assertThat(image.getWidth()).isEqualTo(size);
            assertThat(image.getHeight()).isEqualTo(size);
            assertThat(image.getRGB(0, 0) >>> 24).as("the corner is clear").isZero();
            if (size >= 48) {
                // The lamp at 196, 192 of 256 is #3fb950; smaller ones have no pixel that lies wholly on it.
                assertThat(colour(image, size * 196 / 256, size * 192 / 256)).isEqualTo(0x3fb950);
            }
        }
    }

    @Test
    void twoDrawingsAreTheSame() throws IOException {
        assertThat(Icons.of(SVG).icns()).isEqualTo(Icons.of(SVG).icns());
    }

    @Test
    void theIcoHoldsThePicturesUpTo256() throws IOException {
        var icons = Icons.of(SVG);
        var file = ByteBuffer.wrap(icons.ico()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getShort()).isZero();
        assertThat(file.getShort()).isEqualTo((short) 1);
        int count = file.getShort();
        var found = new TreeMap<Integer, byte[]>();
        for (int i = 0; i < count; i++) {
            int side = Byte.toUnsignedInt(file.get(file.position()));
            int length = file.getInt(file.position() + 8);
            int offset = file.getInt(file.position() + 12);
            found.put(side == 0 ? 256 : side, Arrays.copyOfRange(file.array(), offset, offset + length));
            file.position(file.position() + 16);
        }
        assertThat(found.keySet()).containsExactly(16, 24, 32, 48, 64, 128, 256);
        found.forEach((side, picture) -> assertThat(picture).isEqualTo(icons.png(side)));
    }

    @Test
    void theIcnsHoldsThePicturesUnderApplesNames() throws IOException {
        var icons = Icons.of(SVG);
        var file = ByteBuffer.wrap(icons.icns());
        assertThat(name(file)).isEqualTo("icns");
        assertThat(file.getInt()).isEqualTo(file.capacity());
        var found = new TreeMap<String, Integer>();
        while (file.hasRemaining()) {
            var name = name(file);
            var picture = new byte[file.getInt() - 8];
            file.get(picture);
            found.put(name, read(picture).getWidth());
        }
        assertThat(found)
                .isEqualTo(Map.of(
                        "icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512, "ic11", 32, "ic12",
                        64, "ic13", 256, "ic14", 512));
    }

    private static String name(ByteBuffer file) {
        var name = new byte[4];
        file.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int colour(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xffffff;
    }
}
