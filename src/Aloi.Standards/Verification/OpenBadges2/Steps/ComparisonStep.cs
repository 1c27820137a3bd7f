using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>
/// Tells whether what was handed over says what is published. What is published counts either way; somebody who was shown something else
/// should know.
/// </summary>
internal sealed class ComparisonStep : IAssertionStep
{
    public ValueTask<bool> RunAsync(AssertionExamination examination, CancellationToken cancellation)
    {
        if (examination.IsPublished)
        {
            var id = examination.Assertion!.Id;
            if (examination.Given is not { } given || Says(OpenBadges2Reader.ReadAssertion(given).Value, examination))
            {
                examination.Pass("ob2.hosted", OpenBadge2Sentences.Hosted, id);
            }
            else
            {
                examination.Fail("ob2.hosted-changed", OpenBadge2Sentences.HostedChanged, id);
            }
        }

        return ValueTask.FromResult(true);
    }

    private static bool Says(Assertion? given, AssertionExamination examination)
    {
        var published = examination.Assertion!;
        return given is not null
            && given.Recipient == published.Recipient
            && given.Verification == published.Verification
            && given.IssuedOn == published.IssuedOn
            && given.Expires == published.Expires
            && given.DatesAreReadable == published.DatesAreReadable
            && string.Equals(given.Narrative, published.Narrative, StringComparison.Ordinal)
            && string.Equals(given.Badge.Id, published.Badge.Id, StringComparison.Ordinal)
            && given.Evidence.SequenceEqual(published.Evidence)
            && (given.Badge.Embedded is not { } badge || Says(badge, published.Badge.Embedded) || Says(badge, examination.Badge));
    }

    private static bool Says(BadgeClass given, BadgeClass? known) =>
        known is not null
        && string.Equals(given.Name, known.Name, StringComparison.Ordinal)
        && string.Equals(given.Description, known.Description, StringComparison.Ordinal)
        && given.Criteria == known.Criteria
        && string.Equals(given.Issuer.Id, known.Issuer.Id, StringComparison.Ordinal)
        && given.Alignments.SequenceEqual(known.Alignments)
        && given.Tags.SequenceEqual(known.Tags, StringComparer.Ordinal);
}
