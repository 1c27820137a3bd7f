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

    public OpenBadgeSummary Summary { get; } = OpenBadgeReader.Read(document);

    /// <summary>The issuer's identifier exactly as it is written: comparisons of identity use no cleaned text.</summary>
    public string? Issuer { get; } = IdentifierOf(document, "issuer");

    /// <summary>The proofs with what is known of their keys; the proof step fills it and the key step reads it.</summary>
    public List<ExaminedProof> Proofs { get; } = [];

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
