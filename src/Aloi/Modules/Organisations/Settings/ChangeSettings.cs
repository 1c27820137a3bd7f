using System.Security.Cryptography;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Settings;

/// <summary>Changes an organisation's name, words and logo. Only whoever administers its root may.</summary>
internal sealed class ChangeSettings(IssuerContext database, IssuerWork work, EntityBook entities, IRights rights, Acting acting)
{
    /// <summary>The settings as they are; refused to whoever may not change them.</summary>
    public async Task<Outcome<SettingsShown>> ReadAsync(CancellationToken cancellation)
    {
        if (!await MayAsync(cancellation))
        {
            return CommonProblems.NotAllowed.With();
        }

        var organisation = await OrganisationAsync(cancellation);
        return new SettingsShown(organisation, await database.Set<OrganisationLook>().SingleOrDefaultAsync(cancellation) ?? new OrganisationLook());
    }

    public Task<Outcome<bool>> HandleAsync(SettingsEdit edit, CancellationToken cancellation) =>
        ChangeAsync(
            (organisation, look) =>
            {
                if (look.Version != edit.Version)
                {
                    return [OrganisationsProblems.EditedMeanwhile.With()];
                }

                var problems = SettingsRules.Check(edit);
                if (problems.Count == 0)
                {
                    organisation.Name = edit.Name;
                    (look.WelcomeFrench, look.WelcomeEnglish) = (edit.WelcomeFrench, edit.WelcomeEnglish);
                    (look.LegalFrench, look.LegalEnglish) = (edit.LegalFrench, edit.LegalEnglish);
                    look.Version++;
                    acting.Record("organisation.edited", $"organisation:{organisation.Id}");
                }

                return problems;
            },
            cancellation
        );

    /// <param name="logo">Checked PNG; null removes the logo.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Task<Outcome<bool>> SetLogoAsync(byte[]? logo, CancellationToken cancellation) =>
        ChangeAsync(
            (organisation, look) =>
            {
                look.Logo = logo;
                look.LogoVersion = logo is null ? null : Convert.ToHexStringLower(SHA256.HashData(logo))[..12];
                acting.Record(logo is null ? "logo.removed" : "logo.changed", $"organisation:{organisation.Id}");
                return [];
            },
            cancellation
        );

    private Task<Outcome<bool>> ChangeAsync(Func<Organisation, OrganisationLook, List<Problem>> change, CancellationToken cancellation) =>
        work.TryAsync<bool>(
            async () =>
            {
                // The organisation's row stays locked until the end, so two edits follow one another.
                await entities.LockTreeAsync(cancellation);
                if (!await MayAsync(cancellation))
                {
                    return CommonProblems.NotAllowed.With();
                }

                var look = await database.Set<OrganisationLook>().SingleOrDefaultAsync(cancellation);
                if (look is null)
                {
                    database.Add(look = new OrganisationLook());
                }

                var problems = change(await OrganisationAsync(cancellation), look);
                return problems.Count > 0 ? Outcome<bool>.Refused(problems) : true;
            },
            cancellation
        );

    private Task<Organisation> OrganisationAsync(CancellationToken cancellation)
    {
        var id = acting.OrganisationId;
        return database.Set<Organisation>().SingleAsync(o => o.Id == id, cancellation);
    }

    private async Task<bool> MayAsync(CancellationToken cancellation)
    {
        var root = await database.Set<Entity>().Where(e => e.ParentId == null).Select(e => e.Id).SingleAsync(cancellation);
        return await rights.HoldsAsync(Right.Administrator, root, cancellation);
    }
}
