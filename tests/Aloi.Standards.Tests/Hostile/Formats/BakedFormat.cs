using System.Text;
using Aloi.Standards.Baking;
using Aloi.Standards.Tests.Baking;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Badges inside pictures. The picture itself is signed by nobody; what is read out of it is judged as the badge it is.</summary>
internal sealed class BakedFormat(Format inner, bool isSvg) : Format
{
    public override string Name => $"{(isSvg ? "SVG" : "PNG")} of a {inner.Name}";

    public override byte[] Make(Random random)
    {
        var picture = isSvg ? TestSvg.Plain.Bytes() : TestPng.With(TestPng.Text("Comment", "é"));
        var result = BadgePicture.Bake(picture, inner.Make(random), BakedGeneration.OpenBadges3);
        return result.Picture ?? throw new InvalidOperationException(result.Problem.ToString());
    }

    public override Judgement Judge(byte[] document) =>
        Credential(document) is { } credential ? inner.Judge(credential) : Judgement.Of(isValid: false, "no credential");

    public override string? WhyNeutral(byte[] sample, byte[] changed)
    {
        var (one, other) = (Credential(sample)!, Credential(changed)!);
        return one.AsSpan().SequenceEqual(other) ? "the same credential in another picture" : inner.WhyNeutral(one, other);
    }

    public override IEnumerable<Edit> Fields(byte[] sample, Random random)
    {
        var credential = Credential(sample)!;
        foreach (var edit in inner.Fields(credential, random))
        {
            yield return new Edit(edit.What, () => Rebaked(sample, edit.Make()));
        }
    }

    private static byte[] Rebaked(byte[] picture, byte[] credential) =>
        BadgePicture.Bake(picture, credential, BakedGeneration.OpenBadges3, replace: true).Picture ?? [];

    private static byte[]? Credential(byte[] picture) =>
        BadgePicture.Unbake(picture).Text is { } text ? Encoding.UTF8.GetBytes(text) : null;
}
