using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Settings;

/// <summary>Reads how organisations present themselves.</summary>
internal sealed class Looks(IssuerContext database, Acting acting) : IOrganisationLook
{
    public async Task<LookInfo> CurrentAsync(Language language, CancellationToken cancellation)
    {
        var look = await database
            .Set<OrganisationLook>()
            .Select(l => new
            {
                l.WelcomeFrench,
                l.WelcomeEnglish,
                l.LegalFrench,
                l.LegalEnglish,
                l.LogoVersion,
            })
            .SingleOrDefaultAsync(cancellation);
        if (look is null)
        {
            return new LookInfo(null, null, null);
        }

        var organisationId = acting.OrganisationId;
        var id = await database.Set<Organisation>().Where(o => o.Id == organisationId).Select(o => o.PublicId).SingleAsync(cancellation);
        return new LookInfo(
            Said(language, look.WelcomeFrench, look.WelcomeEnglish),
            Said(language, look.LegalFrench, look.LegalEnglish),
            look.LogoVersion is { } version ? LogoPath(id, version) : null
        );
    }

    /// <summary>The logo of whichever organisation has this public id.</summary>
    public Task<byte[]?> LogoAsync(PublicId organisation, CancellationToken cancellation) =>
        database
            .Set<Organisation>()
            .Where(o => o.PublicId == organisation)
            .Join(database.AcrossOrganisations<OrganisationLook>(), o => o.Id, l => l.OrganisationId, (_, l) => l.Logo)
            .SingleOrDefaultAsync(cancellation);

    public static string LogoPath(PublicId organisation, string version) => $"/organisations/{organisation}/logo.png?v={version}";

    /// <summary>In the language asked for; what was only written in the other is better than nothing.</summary>
    private static string? Said(Language language, string french, string english)
    {
        var (first, second) = language == Language.French ? (french, english) : (english, french);
        return first.Length > 0 ? first : second.Length > 0 ? second : null;
    }
}
