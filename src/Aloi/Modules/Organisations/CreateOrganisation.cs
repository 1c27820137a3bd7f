using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations;

/// <summary>Starts an organisation. There is no route for it: only whoever runs the installation can.</summary>
public sealed class CreateOrganisation(IssuerContext database, IssuerWork work, Acting acting, Ids ids)
{
    public Task<Outcome<OrganisationInfo>> HandleAsync(NewOrganisation wanted, CancellationToken cancellation) =>
        work.TryAsync<OrganisationInfo>(
            async () =>
            {
                if (!acting.IsOperator)
                {
                    return CommonProblems.NotAllowed.With();
                }

                return PlaceRules.Check(wanted.Name, wanted.Country, wanted.Url, wanted.TimeZone) is { Count: > 0 } problems
                    ? Outcome<OrganisationInfo>.Refused(problems)
                    : await SaveAsync(wanted, cancellation);
            },
            cancellation
        );

    private async Task<OrganisationInfo> SaveAsync(NewOrganisation wanted, CancellationToken cancellation)
    {
        var organisation = new Organisation
        {
            PublicId = ids.NewPublicId(),
            Name = wanted.Name.Trim(),
            CreatedAt = acting.Now,
        };
        database.Add(organisation);
        await database.SaveChangesAsync(cancellation);
        acting.Enter(organisation.Id);
        var root = new Entity
        {
            PublicId = ids.NewPublicId(),
            Path = "",
            Name = organisation.Name,
            Country = wanted.Country,
            Url = wanted.Url,
            TimeZone = wanted.TimeZone,
            IsIssuer = true,
            CreatedAt = acting.Now,
        };
        database.Add(root);
        await database.SaveChangesAsync(cancellation);
        root.Path = EntityPath.Root(root.Id);
        acting.Record("organisation.created", $"organisation:{organisation.Id}");
        return new OrganisationInfo(organisation.Id, organisation.PublicId, organisation.Name, root.Id);
    }
}
