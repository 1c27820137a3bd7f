using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Credentials.Badges;
using Aloi.Modules.Credentials.Status;
using Aloi.Platform.Texts;
using Aloi.Standards.OpenBadges;
using Aloi.Ui;

namespace Aloi.Modules.Credentials.Endorsements;

/// <summary>One endorsement to be signed into a proof.</summary>
internal sealed record EndorsementOrder(EndorsementGiven Given, string Uri, StatusPlace? Place);

/// <summary>
/// What a peer said, as Open Badges says it. Peers have no keys here: the issuer of the endorsement is the organisation, which vouches that this
/// statement was made and recorded. It says no more than the peer agreed to: their name and their words are two consents, and without them
/// only that somebody spoke, in what relation of the rule's own words, and when.
/// </summary>
internal static class EndorsementPart
{
    /// <summary>As many as a verifier looks at.</summary>
    public const int Most = 10;

    public static EndorsementCredential Of(BadgeTemplate template, EndorsementOrder order, string awardUri) =>
        new()
        {
            Id = order.Uri,
            Name = TextCatalog.Get(template.Language, "credentials.endorsement.name", template.Definition.Name),
            Issuer = template.Issuer,
            ValidFrom = TimeZoneInfo.ConvertTime(order.Given.Fact.Time.Start, template.Zone),
            Subject = new EndorsementSubject(awardUri, CommentOf(order.Given, template.Language, template.Zone)),
            Statuses = order.Place is { } place ? [place.Entry] : [],
        };

    private static string CommentOf(EndorsementGiven given, Language language, TimeZoneInfo zone)
    {
        var author = given.Fact.Author!;
        var day = Spoken.Day(language, TimeZoneInfo.ConvertTime(given.Fact.Time.Start, zone));
        var who =
            author is { MayBeNamed: true, Name.Length: > 0 } ? OneLine.Of(author.Name)
            : TextCatalog.Get(language, author.IsExternal ? "credentials.endorsement.outsider" : "credentials.endorsement.colleague");
        var head = RelationOf(given) is { } relation
            ? TextCatalog.Get(language, "credentials.endorsement.head.relation", who, relation, day)
            : TextCatalog.Get(language, "credentials.endorsement.head", who, day);
        if (!author.MayBeQuoted)
        {
            return head;
        }

        var period = author.Period is { Length: > 0 } seen ? " " + TextCatalog.Get(language, "credentials.endorsement.period", seen) : "";
        return given.Comment is { Length: > 0 } words ? $"{head}{period}\n\n{TextCatalog.Get(language, "credentials.endorsement.quote", words)}" : head + period;
    }

    /// <summary>The peer's own words with their consent; without it, the rule's word alone, where the rule has one and they answered to it.</summary>
    private static string? RelationOf(EndorsementGiven given) =>
        given.Fact.Author!.MayBeQuoted ? given.Fact.Author.Relation
        : given.Leaf.Relation is { } asked && string.Equals(asked, given.Fact.Author.Relation?.Trim(), StringComparison.OrdinalIgnoreCase) ? asked
        : null;
}
