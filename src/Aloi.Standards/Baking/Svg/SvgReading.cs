using System.Text;

namespace Aloi.Standards.Baking;

/// <summary>An SVG that was read: where its parts lie in its text, so that a change touches nothing else.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Root">Its outermost start tag.</param>
internal sealed record SvgReading(string Text, SvgRoot Root)
{
    public List<SvgCredential> Credentials { get; } = [];
}

/// <summary>The outermost element of an SVG.</summary>
/// <param name="Name">Its name with its prefix.</param>
/// <param name="Tag">Its start tag, from one angle bracket to the other.</param>
/// <param name="IsEmpty">Whether the tag closes itself.</param>
/// <param name="Bound">What the prefix of credentials stands for in it; null when it stands for nothing.</param>
internal sealed record SvgRoot(string Name, Range Tag, bool IsEmpty, string? Bound);

/// <summary>One element with a credential.</summary>
internal sealed class SvgCredential(BakedGeneration generation, string? verify, int start)
{
    private readonly StringBuilder body = new();
    private int quotedFrom = -1;
    private int quotedTo;

    public int Start { get; } = start;

    public int End { get; set; }

    /// <summary>Whether it holds something that no credential has: an element, a comment, a processing instruction.</summary>
    public bool IsMixed { get; set; }

    public void Append(string text, bool quoted)
    {
        quotedFrom = quoted && quotedFrom < 0 ? body.Length : quotedFrom;
        body.Append(text);
        quotedTo = quoted ? body.Length : quotedTo;
    }

    public UnbakeResult Read()
    {
        var text = body.ToString();
        if (IsMixed || !IsBlank(text, quotedFrom < 0 ? text.Length : quotedFrom, quotedTo))
        {
            return UnbakeResult.Refused(BakingProblem.MalformedChunk);
        }

        // Around what is quoted only the layout of the file stands; without quotes it cannot be told apart from the credential's own.
        var inside = quotedFrom < 0 ? text.Trim() : text[quotedFrom..quotedTo];
        var chosen = Choose(inside);
        return chosen is null ? UnbakeResult.Refused(BakingProblem.SeveralCredentials)
            : Encoding.UTF8.GetByteCount(chosen) is 0 or > PngBaking.MaxCredentialBytes ? UnbakeResult.Refused(BakingProblem.CredentialSize)
            : UnbakeResult.Of(chosen, generation);
    }

    // An assertion of 2.0 may name its own address beside its JSON; any other pair is two credentials.
    private string? Choose(string inside) =>
        string.IsNullOrWhiteSpace(inside) ? (verify ?? "").Trim()
        : verify is null ? inside
        : generation == BakedGeneration.Legacy && CredentialForm.Of(verify) == TextForm.Address ? inside
        : null;

    private bool IsBlank(string text, int from, int to) =>
        quotedFrom < 0 || (string.IsNullOrWhiteSpace(text[..from]) && string.IsNullOrWhiteSpace(text[to..]));
}
