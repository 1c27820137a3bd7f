namespace Aloi.Standards.Baking;

/// <summary>Credentials inside PNG pictures (Open Badges 3.0 section 5.3.1, "baking").</summary>
public static class PngBaking
{
    /// <summary>The largest picture taken: 20 MiB.</summary>
    public const int MaxPictureBytes = 20 * 1024 * 1024;

    /// <summary>The largest credential taken: 2 MiB.</summary>
    public const int MaxCredentialBytes = 2 * 1024 * 1024;

    /// <summary>The most chunks taken.</summary>
    public const int MaxChunks = 10_000;

    /// <summary>
    /// The picture with the credential in it. A picture that already holds one, of whatever generation, is refused unless
    /// <paramref name="replace"/> says to take that one out.
    /// </summary>
    /// <param name="png">The picture.</param>
    /// <param name="credential">The JSON document with its proof, or the compact JWS, as UTF-8: its bytes go in as they are.</param>
    /// <param name="replace">Whether a credential that is already there makes place for this one.</param>
    public static BakeResult Bake(ReadOnlySpan<byte> png, ReadOnlySpan<byte> credential, bool replace = false) =>
        Bake(png, credential, BakedGeneration.OpenBadges3, replace);

    /// <summary>
    /// The picture with a credential of the given generation in it: Open Badges 3.0 under <c>openbadgecredential</c>, the older ones under
    /// <c>openbadges</c> (Open Badges 2.0, Baking, "PNGs"), where an assertion, its address or its compact JWS may stand.
    /// </summary>
    /// <inheritdoc cref="Bake(ReadOnlySpan{byte}, ReadOnlySpan{byte}, bool)"/>
    public static BakeResult Bake(ReadOnlySpan<byte> png, ReadOnlySpan<byte> credential, BakedGeneration generation, bool replace = false)
    {
        if (credential.Length is 0 or > MaxCredentialBytes)
        {
            return BakeResult.Refused(BakingProblem.CredentialSize);
        }

        var chunks = new List<PngChunk>();
        if (PngChunks.Read(png, chunks) is { } problem)
        {
            return BakeResult.Refused(problem);
        }

        var kept = chunks.Count;
        var output = new List<byte>(png.Length + credential.Length + 64);
        output.AddRange(PngChunks.Signature);
        for (var i = 0; i < chunks.Count; i++)
        {
            if (BadgeChunk.GenerationOf(chunks[i].Type, chunks[i].Data(png)) is not null)
            {
                kept--;
                continue;
            }

            output.AddRange(chunks[i].Whole(png));

            // Text may stand anywhere between header and end; right after the header a reader finds it without the picture.
            if (i == 0)
            {
                output.AddRange(BadgeChunk.Write(credential, generation));
            }
        }

        return kept < chunks.Count && !replace ? BakeResult.Refused(BakingProblem.AlreadyBaked) : BakeResult.Of([.. output]);
    }

    /// <summary>The credential of a picture. Exactly one must be there; the legacy keyword of Open Badges 1 and 2 is read too.</summary>
    public static UnbakeResult Unbake(ReadOnlySpan<byte> png)
    {
        var chunks = new List<PngChunk>();
        if (PngChunks.Read(png, chunks) is { } problem)
        {
            return UnbakeResult.Refused(problem);
        }

        UnbakeResult? found = null;
        foreach (var chunk in chunks)
        {
            if (BadgeChunk.GenerationOf(chunk.Type, chunk.Data(png)) is { } generation)
            {
                if (found is not null)
                {
                    return UnbakeResult.Refused(BakingProblem.SeveralCredentials);
                }

                found = BadgeChunk.Read(chunk.Type, chunk.Data(png), generation);
            }
        }

        return found ?? UnbakeResult.Refused(BakingProblem.NoCredential);
    }
}
