using System.Text;
using System.Text.Json;
using Aloi.Standards.Baking;
using Aloi.Standards.Jose;
using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>
/// Verifies badges of Open Badges 2.0 and 2.1, hosted and signed (Open Badges 2.0, section "Verification"), into the same report as those of
/// 3.0; the codes begin with <c>ob2</c>. Badges of 1.x are recognised and told to be so: <c>badge.version-1</c>.
/// </summary>
public static class OpenBadge2Verifier
{
    private static readonly IAssertionStep[] Steps =
    [
        new PublicationStep(),
        new AssertionShapeStep(),
        new BadgeClassStep(),
        new ComparisonStep(),
        new ProfileStep(),
        new HostingStep(),
        new SignatureStep(),
        new RevocationStep(),
        new AssertionDatesStep(),
        new AwardStep(),
    ];

    /// <summary>Verifies an assertion as it was handed over: its JSON, its compact JWS, or the address at which it is published.</summary>
    /// <param name="document">The text, as UTF-8.</param>
    /// <param name="settings">The clock, the way to read addresses, and who is expected to hold it.</param>
    /// <param name="cancellation">Ends the reading of addresses.</param>
    public static async Task<VerificationReport> VerifyAsync(
        ReadOnlyMemory<byte> document,
        VerificationSettings settings,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        var text =
            document.Length > CompactJws.MaxLength ? "" : Encoding.UTF8.GetString(document.Span).Trim('\uFEFF', ' ', '\t', '\r', '\n');
        switch (CredentialForm.Of(text))
        {
            case TextForm.Jws:
                return await TryVerifyJwsAsync(text, settings, cancellation) ?? Foreign("JWS");
            case TextForm.Address:
                return await RunAsync(new AssertionExamination(settings) { Address = text }, cancellation);
            default:
                var (root, check) = DocumentReading.Read(document);
                return root is not { } element
                    ? new VerificationReport([check], Credential: null)
                    : await TryVerifyAsync(element, settings, cancellation) ?? Foreign("/@context");
        }
    }

    /// <summary>The report on a document of 2.x or 1.x; null when it is something else.</summary>
    internal static async ValueTask<VerificationReport?> TryVerifyAsync(
        JsonElement document,
        VerificationSettings settings,
        CancellationToken cancellation
    ) => IsOurs(document) ? await RunAsync(new AssertionExamination(settings) { Given = document }, cancellation) : null;

    /// <summary>The report on a compact JWS whose payload is an assertion of 2.x or 1.x; null when it is something else.</summary>
    internal static async ValueTask<VerificationReport?> TryVerifyJwsAsync(
        string jws,
        VerificationSettings settings,
        CancellationToken cancellation
    ) =>
        CompactJws.Parse(jws, out _) is { } parsed && PublishedDocument.Parse(parsed.Payload) is { } payload && IsOurs(payload)
            ? await RunAsync(new AssertionExamination(settings) { Given = payload, Jws = parsed }, cancellation)
            : null;

    private static bool IsOurs(JsonElement document) =>
        OpenBadgeVersion.Recognise(document) is not (OpenBadgeRelease.None or OpenBadgeRelease.Version30);

    private static async Task<VerificationReport> RunAsync(AssertionExamination examination, CancellationToken cancellation)
    {
        if (examination.Given is { } given)
        {
            examination.Document = given;
            examination.Pass("document.read", DocumentSentences.Read, "/");
        }

        foreach (var step in Steps)
        {
            if (!await step.RunAsync(examination, cancellation))
            {
                break;
            }
        }

        return examination.Report();
    }

    private static VerificationReport Foreign(string subject) =>
        new([new Check("ob2.not-an-assertion", CheckState.Failed, OpenBadge2Sentences.NotAnAssertion, subject)], Credential: null);
}
