using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Entities;

/// <summary>Renames an entity, completes it, or marks it as issuing; unless somebody else has changed it meanwhile.</summary>
internal sealed class UpdateEntity(IssuerContext database, IssuerWork work, EntityBook book, Acting acting)
{
    public Task<Outcome<EntityInfo>> HandleAsync(PublicId id, EntityEdit edit, CancellationToken cancellation) =>
        work.TryAsync<EntityInfo>(
            async () =>
            {
                await book.LockTreeAsync(cancellation);
                var opened = await book.OpenAsync(id, Right.Administrator, cancellation);
                if (!opened.Succeeded)
                {
                    return Outcome<EntityInfo>.Refused(opened.Problems);
                }

                var problems = await CheckAsync(opened.Value, edit, cancellation);
                return problems.Count > 0 ? Outcome<EntityInfo>.Refused(problems) : Save(opened.Value, edit);
            },
            cancellation
        );

    /// <summary>Differs as soon as anything that the form shows has changed.</summary>
    public static string StampOf(Entity entity) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(entity.Info())))[..16];

    private async Task<List<Problem>> CheckAsync(Entity entity, EntityEdit edit, CancellationToken cancellation)
    {
        if (edit.Stamp != StampOf(entity))
        {
            return [OrganisationsProblems.EditedMeanwhile.With()];
        }

        var problems = PlaceRules.Check(edit.Name, edit.Country, edit.Url, edit.TimeZone);
        if (entity.IsIssuer && !edit.IsIssuer && !await database.Set<Entity>().AnyAsync(e => e.IsIssuer && e.Id != entity.Id, cancellation))
        {
            problems.Add(OrganisationsProblems.LastIssuer.With().At(new Location(Field: "isIssuer")));
        }

        return problems;
    }

    private EntityInfo Save(Entity entity, EntityEdit edit)
    {
        (entity.Name, entity.Country, entity.Url) = (edit.Name.Trim(), edit.Country, edit.Url);
        (entity.TimeZone, entity.IsIssuer) = (edit.TimeZone, edit.IsIssuer);
        acting.Record("entity.updated", $"entity:{entity.Id}");
        return entity.Info();
    }
}

/// <param name="Stamp">Of the entity as the form showed it.</param>
public sealed record EntityEdit(string Name, string? Country, string? Url, string TimeZone, bool IsIssuer, string Stamp);
