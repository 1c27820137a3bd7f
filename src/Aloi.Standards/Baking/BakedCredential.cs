namespace Aloi.Standards.Baking;

/// <summary>What a picture carries, as far as it can be told without verifying anything.</summary>
public enum BakedFormat
{
    /// <summary>An Open Badges 3.0 credential as JSON with its proof inside.</summary>
    OpenBadges3Json,

    /// <summary>An Open Badges 3.0 credential as a compact JWS.</summary>
    OpenBadges3Jws,

    /// <summary>An Open Badges 2 assertion as JSON.</summary>
    OpenBadges2Json,

    /// <summary>The address of a hosted assertion; which version it is of is known once it is read.</summary>
    OpenBadges2Url,

    /// <summary>A signed Open Badges 2 assertion as a compact JWS.</summary>
    OpenBadges2Jws,

    /// <summary>An Open Badges 1 assertion: its JSON, its compact JWS, or its address in the plain text chunk of the first pictures.</summary>
    OpenBadges1,
}

/// <summary>The credential of a picture with its format, or why there is none (Open Badges 3.0 section 5.3).</summary>
public sealed record BakedCredential
{
    private BakedCredential() { }

    /// <summary>The text as it stands in the picture, not yet checked in any way; null when there is none.</summary>
    public string? Text { get; private init; }

    /// <summary>What the text is; null when there is none.</summary>
    public BakedFormat? Format { get; private init; }

    /// <summary>Why there is no text; null when there is one.</summary>
    public BakingProblem? Problem { get; private init; }

    internal static BakedCredential Of(string text, BakedFormat format) => new() { Text = text, Format = format };

    internal static BakedCredential Refused(BakingProblem problem) => new() { Problem = problem };
}
