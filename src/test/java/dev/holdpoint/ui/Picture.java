package dev.holdpoint.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/** What a window looked like. A picture of the scene, not of the screen: the headless screen keeps stale pixels. */
public final class Picture {
    private final BufferedImage pixels;

    private Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    static Picture of(Image image) {
        var reader = image.getPixelReader();
        var pixels = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < pixels.getWidth(); x++) {
                pixels.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        return new Picture(pixels);
    }

    /** Writes it to target/screenshots. */
    void write(String name) throws IOException {
        write(Path.of("target", "screenshots", name + ".png"));
    }

    /** Writes it as a PNG. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(pixels, "png", file.toFile());
    }
}
