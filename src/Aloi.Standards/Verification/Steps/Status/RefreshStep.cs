using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Verification;

/// <summary>
/// Asks once for a newer version of the credential (Open Badges 3.0, section 8.1.1, step 3; 1EdTech Credential Refresh Service 1.0,
/// https://purl.imsglobal.org/spec/vccr/v1p0), and only after the issuer's signature on the address was verified. What is found never
/// changes the verdict on the document at hand: it is a report of its own. The newer version is not refreshed in turn.
/// </summary>
internal sealed class RefreshStep : IVerificationStep
{
    private const string ServiceType = "1EdTechCredentialRefresh";
    private const int MostServices = 8;

    public async ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        if (examination.IsRefreshed || JsonMembers.Member(examination.Document, "refreshService") is not { } services)
        {
            return;
        }

        var (service, other) = Choose(services);
        if (service is not { } one)
        {
            Show(examination, "refresh.unsupported", RefreshSentences.Unsupported(other), other);
        }
        else if (!TryReadAddress(one, out var address))
        {
            Show(examination, "refresh.malformed", RefreshSentences.Malformed, "/refreshService");
        }
        else if (!ServedCredential.IsSignedByIssuer(examination))
        {
            Show(examination, "refresh.not-done", RefreshSentences.NotAsked, address.AbsoluteUri);
        }
        else
        {
            await AskAsync(examination, address, cancellation);
        }
    }

    private static async ValueTask AskAsync(Examination examination, Uri address, CancellationToken cancellation)
    {
        var answer = await examination.Settings.Documents.GetAsync(address, cancellation);
        if (answer.Bytes is not { } bytes)
        {
            var why = answer.Problem ?? Did.DocumentProblem.UnexpectedAnswer;
            var code = why == Did.DocumentProblem.Offline ? "refresh.not-done" : "refresh.not-read";
            Show(examination, code, RefreshSentences.NotRead(ReadingSentences.Of(why)), address.AbsoluteUri);
        }
        else if (ServedCredential.Read(bytes, examination.Settings with { Inclusion = null }).Examination is not { } found)
        {
            Show(examination, "refresh.not-a-credential", RefreshSentences.NotCredential, address.AbsoluteUri);
        }
        else
        {
            found.IsRefreshed = true;
            await CompareAsync(examination, found, address, cancellation);
        }
    }

    private static async ValueTask CompareAsync(Examination old, Examination found, Uri address, CancellationToken cancellation)
    {
        switch (RefreshedVersion.Compare(old, found))
        {
            case RefreshedVersion.Relation.Another:
                Show(old, "refresh.of-another", RefreshSentences.OfAnother, address.AbsoluteUri);
                break;
            case RefreshedVersion.Relation.Older:
                Show(old, "refresh.older", RefreshSentences.Older, address.AbsoluteUri);
                break;
            case RefreshedVersion.Relation.Same:
                Show(old, "refresh.current", RefreshSentences.Current, address.AbsoluteUri, CheckState.Passed);
                break;
            default:
                await VerifyAsync(old, found, address, cancellation);
                break;
        }
    }

    private static async ValueTask VerifyAsync(Examination old, Examination found, Uri address, CancellationToken cancellation)
    {
        await BadgePipelines.For(found).RunAsync(found, cancellation);
        if (RefreshedVersion.IsSignedByIssuer(found))
        {
            old.Refreshed = new VerificationReport(found.Checks, found.Summary);
            Show(old, "refresh.newer", RefreshSentences.Newer, address.AbsoluteUri);
        }
        else
        {
            Show(old, "refresh.not-verified", RefreshSentences.NotVerified, address.AbsoluteUri);
        }
    }

    private static (JsonElement? Service, string Other) Choose(JsonElement services)
    {
        var other = "?";
        JsonElement[] all = services.ValueKind == JsonValueKind.Array ? [.. services.EnumerateArray().Take(MostServices)] : [services];
        foreach (var service in all)
        {
            if (JsonMembers.HasText(service, "type", ServiceType))
            {
                return (service, ServiceType);
            }

            other = JsonMembers.Text(service, "type") ?? other;
        }

        return (null, other);
    }

    private static bool TryReadAddress(JsonElement service, out Uri address) =>
        Uri.TryCreate(JsonMembers.Text(service, "id"), UriKind.Absolute, out address!)
        && string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);

    private static void Show(
        Examination examination,
        string code,
        Sentence message,
        string subject,
        CheckState state = CheckState.Unknown
    ) => examination.Add(new Check(code, state, message, subject) { Weight = CheckWeight.Shown });
}
