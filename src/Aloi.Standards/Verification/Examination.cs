using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>One credential being verified: what the steps share, and the lines they write.</summary>
internal sealed class Examination(JsonElement document, ReadOnlyMemory<byte> signedBytes, VerificationSettings settings)
{
    private readonly List<Check> _checks = [];

    public JsonElement Document { get; } = document;

    /// <summary>The document as it was handed over, byte for byte.</summary>
    public ReadOnlyMemory<byte> SignedBytes { get; } = signedBytes;

    public VerificationSettings Settings { get; } = settings;

    public OpenBadgeSummary Summary { get; init; } = OpenBadgeReader.Read(document);

    /// <summary>The issuer's identifier exactly as it is written, or the holder's of a presentation: comparisons of identity use no cleaned text.</summary>
    public string? Issuer { get; init; } = IdentifierOf(document, "issuer");

    /// <summary>What the proofs must be for.</summary>
    public string Purpose { get; init; } = "assertionMethod";

    /// <summary>Whether a holder presents credentials, rather than an issuer asserting one.</summary>
    public bool IsPresentation => string.Equals(Purpose, "authentication", StringComparison.Ordinal);

    /// <summary>The token in which the document came; null for a document that carries its proofs itself.</summary>
    public SecuredToken? Token { get; init; }

    /// <summary>Whether a key in the fragment of an https address may be tried, see <see cref="Did.KeyResolverOptions"/>.</summary>
    public bool AcceptKeyInFragment { get; init; } = true;

    /// <summary>The proofs with what is known of their keys; the proof step fills it and the key step reads it.</summary>
    public List<ExaminedProof> Proofs { get; } = [];

    /// <summary>Whether this is itself what a refresh service gave: then no other version is asked for.</summary>
    public bool IsRefreshed { get; set; }

    /// <summary>The report on a newer version that was found and is the issuer's; the refresh step fills it.</summary>
    public VerificationReport? Refreshed { get; set; }

    public IReadOnlyList<Check> Checks => _checks;

    public void Pass(string code, Sentence message, string? subject) => _checks.Add(new Check(code, CheckState.Passed, message, subject));

    public void Fail(string code, Sentence message, string? subject) => _checks.Add(new Check(code, CheckState.Failed, message, subject));

    public void CannotTell(string code, Sentence message, string? subject) =>
        _checks.Add(new Check(code, CheckState.Unknown, message, subject));

    public void Add(Check check) => _checks.Add(check);

    /// <summary>The first thing that speaks for this result, in words, to be told where the result is.</summary>
    public Sentence Why(VerificationResult result)
    {
        var state = result == VerificationResult.Invalid ? CheckState.Failed : CheckState.Unknown;
        var reason = _checks.Find(c =>
            c.State == state && c.Weight != CheckWeight.Shown && (state == CheckState.Failed || c.Weight == CheckWeight.Decides)
        );
        return reason?.Message ?? new Sentence("", "");
    }

    /// <summary>The string at <paramref name="member"/>, or the id of the object there.</summary>
    public static string? IdentifierOf(JsonElement owner, string member)
    {
        return JsonMembers.Member(owner, member) is { } value ? JsonMembers.Text(value) ?? JsonMembers.Text(value, "id") : null;
    }
}
