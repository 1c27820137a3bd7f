using Aloi.Modules.Achievements.Contracts;

namespace Aloi.Tests.Modules.Achievements;

public sealed class AchievementImageTests : IDisposable
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private readonly string root = Directory.CreateTempSubdirectory("aloi-image").FullName;

    private string Folder => Path.Combine(root, "inside");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_png_beside_the_file_is_read()
    {
        Write("inside/img/b.png", Png);
        var image = Load("img/b.png").Value!.Achievement.Image.ShouldBeOfType<AchievementImage.Png>();
        image.Content.ToArray().ShouldBe(Png);
    }

    [Theory]
    [InlineData("../out.png", "achievements.image-outside")]
    [InlineData("img/../../out.png", "achievements.image-outside")]
    [InlineData("/etc/hostname", "achievements.image-outside")]
    [InlineData("link.png", "achievements.image-outside")]
    [InlineData("linked/out.png", "achievements.image-outside")]
    [InlineData("missing.png", "achievements.image-not-found")]
    [InlineData("img", "achievements.image-not-found")]
    [InlineData("logo.svg", "achievements.image-svg")]
    [InlineData("disguised.png", "achievements.image-svg")]
    [InlineData("text.png", "achievements.image-not-png")]
    [InlineData("empty.png", "achievements.image-not-png")]
    [InlineData("large.png", "achievements.image-too-large")]
    public void Anything_else_is_refused(string image, string code)
    {
        Write("out.png", Png);
        Write("inside/img/b.png", Png);
        Write("inside/logo.svg", "<svg/>"u8.ToArray());
        Write("inside/disguised.png", "<?xml version='1.0'?><svg/>"u8.ToArray());
        Write("inside/text.png", "GIF89a"u8.ToArray());
        Write("inside/empty.png", []);
        Write("inside/large.png", [.. Png, .. new byte[2 * 1024 * 1024]]);
        File.CreateSymbolicLink(Path.Combine(Folder, "link.png"), Path.Combine(root, "out.png"));
        Directory.CreateSymbolicLink(Path.Combine(Folder, "linked"), root);
        Load(image).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void A_file_that_is_missing_too_large_or_not_utf8_is_refused()
    {
        AchievementYaml.Load(Path.Combine(root, "none.yaml")).Problems.ShouldHaveSingleItem().Code.ShouldBe("yaml.not-found");
        Write("large.yaml", new byte[300_000]);
        AchievementYaml.Load(Path.Combine(root, "large.yaml")).Problems.ShouldHaveSingleItem().Code.ShouldBe("yaml.too-large");
        Write("latin.yaml", [.. "issuer:\n  name: Rh"u8, 0xF4, .. "ne"u8]);
        var problem = AchievementYaml.Load(Path.Combine(root, "latin.yaml")).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Where!.Line).ShouldBe(("yaml.not-utf8", 2));
    }

    [Theory]
    [InlineData("chariot.yaml")]
    [InlineData("facilitation.yaml")]
    public void The_examples_are_read(string name)
    {
        var file = AchievementYaml.Load(Path.Combine(Repository.Root, "examples", name));
        file.Problems.ShouldBeEmpty();
        file.Value!.Achievement.Alignments.ShouldNotBeEmpty();
    }

    private Aloi.Platform.Problems.Outcome<AchievementFile> Load(string image)
    {
        Write(
            "inside/a.yaml",
            System.Text.Encoding.UTF8.GetBytes(
                $"""
                issuer: {"{"} name: A {"}"}
                achievement: {"{"} name: B, description: D, criteria: C, kind: knowledge, image: "{image}" {"}"}
                protocol: {"{"} evidence: {"{"} id: e {"}"} {"}"}
                """
            )
        );
        return AchievementYaml.Load(Path.Combine(Folder, "a.yaml"));
    }

    private void Write(string name, byte[] content)
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
