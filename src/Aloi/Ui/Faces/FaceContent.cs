namespace Aloi.Ui.Faces;

/// <summary>What the three faces of a proof show, in words ready to be read. Whoever shows a proof fills it from the signed bytes.</summary>
public sealed record FaceContent
{
    public required string Title { get; init; }

    /// <summary>Null when the proof does not name its holder in clear.</summary>
    public string? Person { get; init; }

    public required string Issuer { get; init; }

    /// <summary>The day it was awarded, as people say it.</summary>
    public string? Date { get; init; }

    /// <summary>The last day it is valid, as people say it; null when it does not end.</summary>
    public string? Until { get; init; }

    /// <summary>Participation, knowledge or competence, in words: a face never dresses one up as another.</summary>
    public string? Kind { get; init; }

    /// <summary>The address of the badge's picture, or a <c>data:</c> one; null draws the hallmark.</summary>
    public string? Picture { get; init; }

    /// <summary>The picture in words. Empty where the title stands beside it.</summary>
    public string PictureText { get; init; } = "";

    /// <summary>How it was proven, in one line.</summary>
    public string? Verdict { get; init; }

    /// <summary>Where anybody can check it.</summary>
    public string? Address { get; init; }

    /// <summary>The address without its scheme: shorter to copy from paper.</summary>
    public string? ShortAddress => Address?[(Address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var i ? i + 3 : 0)..];
}
