using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;
using Aloi.Standards.OpenBadges;
using Evidence = Aloi.Standards.OpenBadges.Evidence;

namespace Aloi.Modules.Credentials.Badges;

/// <summary>What all credentials of one version, one issuer and one key have in common, made once for a batch.</summary>
internal sealed record BadgeTemplate
{
    public required AchievementDefinition Definition { get; init; }

    public required Profile Issuer { get; init; }

    public required Achievement Achievement { get; init; }

    /// <summary>Which rule was applied: its digest, and the rule in words.</summary>
    public required Evidence Protocol { get; init; }

    public required Language Language { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public static BadgeTemplate Make(EntityInfo entity, AchievementVersionInfo version, IssuerIdentity identity, string? address)
    {
        var definition = version.Content.Achievement;
        var language = Languages.FromTag(definition.Language);
        return new BadgeTemplate
        {
            Definition = definition,
            Issuer = ProfileOf(entity, identity),
            Achievement = AchievementPart.Of(version, AchievementAddress.Of(address, entity.PublicId, version), address, language),
            Protocol = new Evidence
            {
                Id = version.Content.ProtocolDigest.Name,
                Name = TextCatalog.Get(language, "credentials.badge.protocol"),
                Narrative = ProtocolSentences.Describe(version.Content.Protocol, language),
                Genre = "assessment protocol",
            },
            Language = language,
            Zone = TimeZoneInfo.FindSystemTimeZoneById(entity.TimeZone),
        };
    }

    private static Profile ProfileOf(EntityInfo entity, IssuerIdentity identity) =>
        new()
        {
            Id = identity.Did,
            Name = entity.Name,
            Url = entity.Url,
            Address = entity.Country is { } country ? new Address { CountryCode = country } : null,
        };
}
