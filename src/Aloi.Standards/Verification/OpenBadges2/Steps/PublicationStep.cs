using System.Text.Json;
using Aloi.Standards.Did;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>
/// Reads a hosted assertion where it is published (Open Badges 2.0, section "HostedBadge Verification"): what was handed over only says where
/// that is. Of a signed one, what was signed counts.
/// </summary>
internal sealed class PublicationStep : IAssertionStep
{
    public async ValueTask<bool> RunAsync(AssertionExamination examination, CancellationToken cancellation)
    {
        if (IsFirst(examination) || IsWithdrawn(examination))
        {
            return false;
        }

        if (examination.Given is not { } given)
        {
            return await FetchAsync(examination, examination.Address!, cancellation);
        }

        // Of a signed one, what was signed counts; that it was signed is looked at by another step.
        if (OpenBadges2Reader.KindOf(given) == BadgeVerificationKind.Signed)
        {
            return true;
        }

        return await FetchAsync(examination, JsonMembers.Text(given, "id") ?? "", cancellation);
    }

    private static async ValueTask<bool> FetchAsync(AssertionExamination examination, string id, CancellationToken cancellation)
    {
        var published = await PublishedDocument.ReadAsync(examination, id, cancellation);
        if (!published.IsAddress)
        {
            examination.Fail("ob2.hosted-address", OpenBadge2Sentences.HostedNowhere, id);
        }
        else if (published.Problem == DocumentProblem.Gone)
        {
            examination.Fail("ob2.revoked", OpenBadge2Sentences.Revoked(null), id);
            return false;
        }
        else if (published.Problem is { } problem)
        {
            examination.CannotTell("ob2.hosted-not-read", OpenBadge2Sentences.HostedNotRead(ReadingSentences.Of(problem)), id);
        }
        else if (published.IsMalformed)
        {
            examination.Fail("ob2.hosted-malformed", OpenBadge2Sentences.HostedMalformed, id);
        }
        else if (!published.Is(id))
        {
            examination.Fail("ob2.hosted-id", OpenBadge2Sentences.HostedAnother, JsonMembers.Text(published.Document!.Value, "id") ?? id);
        }
        else
        {
            return Take(examination, published.Document!.Value);
        }

        // What was handed over is still looked at, and can no longer be called valid.
        return examination.Given is not null;
    }

    private static bool Take(AssertionExamination examination, JsonElement document)
    {
        (examination.Document, examination.IsPublished) = (document, true);
        return !IsFirst(examination) && !IsWithdrawn(examination);
    }

    private static bool IsWithdrawn(AssertionExamination examination)
    {
        var isRevoked = OpenBadges2Reader.IsRevoked(examination.Document);
        if (isRevoked)
        {
            var reason = JsonMembers.Text(examination.Document, "revocationReason");
            examination.Fail("ob2.revoked", OpenBadge2Sentences.Revoked(reason), JsonMembers.Text(examination.Document, "id"));
        }

        return isRevoked;
    }

    private static bool IsFirst(AssertionExamination examination)
    {
        var version = OpenBadgeVersion.Recognise(examination.Document) switch
        {
            OpenBadgeRelease.Version05 => "0.5",
            OpenBadgeRelease.Version10 => "1.0",
            OpenBadgeRelease.Version11 => "1.1",
            _ => null,
        };
        if (version is not null)
        {
            examination.CannotTell("badge.version-1", OpenBadge2Sentences.FirstVersion(version), $"Open Badges {version}");
        }

        return version is not null;
    }
}
