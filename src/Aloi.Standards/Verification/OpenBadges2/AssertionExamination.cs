using System.Text.Json;
using Aloi.Standards.Jose;
using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>One assertion being verified: what the steps share, and the lines they write.</summary>
internal sealed class AssertionExamination(VerificationSettings settings)
{
    private readonly List<Check> _checks = [];

    public VerificationSettings Settings { get; } = settings;

    /// <summary>The assertion as it was handed over; null when only its address was.</summary>
    public JsonElement? Given { get; init; }

    /// <summary>The signature it was handed over in; null when there was none.</summary>
    public CompactJws? Jws { get; init; }

    /// <summary>Where the assertion is published, when only that was handed over.</summary>
    public string? Address { get; init; }

    /// <summary>The assertion that counts: what is published when it is hosted, what was signed when it is signed.</summary>
    public JsonElement Document { get; set; }

    /// <summary>Whether <see cref="Document"/> was read at the address that it names.</summary>
    public bool IsPublished { get; set; }

    public Assertion? Assertion { get; set; }

    public BadgeClass? Badge { get; set; }

    public JsonElement BadgeDocument { get; set; }

    /// <summary>The issuer as its own address has it; null when that could not be read.</summary>
    public Issuer? Issuer { get; set; }

    public JsonElement IssuerDocument { get; set; }

    public IReadOnlyList<Check> Checks => _checks;

    public void Pass(string code, Sentence message, string? subject) => _checks.Add(new Check(code, CheckState.Passed, message, subject));

    public void Fail(string code, Sentence message, string? subject) => _checks.Add(new Check(code, CheckState.Failed, message, subject));

    public void CannotTell(string code, Sentence message, string? subject) =>
        _checks.Add(new Check(code, CheckState.Unknown, message, subject));

    public void Add(Check check) => _checks.Add(check);

    /// <summary>
    /// The report. That no line is wrong is not enough: one of the two that vouch for the badge must be there, whatever the steps made of it.
    /// </summary>
    public VerificationReport Report()
    {
        var isVouched = _checks.Exists(c => c is { State: CheckState.Passed, Code: "ob2.hosted-inside" or "ob2.signature" });
        if (!isVouched && new VerificationReport(Checks, Credential: null).Result == VerificationResult.Valid)
        {
            CannotTell("ob2.not-vouched", OpenBadge2Sentences.NotVouched, null);
        }

        return new VerificationReport(Checks, AssertionSummary.Of(this));
    }
}
