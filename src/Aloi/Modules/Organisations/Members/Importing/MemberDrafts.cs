using System.Text.Json;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members.Importing;

/// <summary>Keeps lists that are being looked at, and opens one's own.</summary>
internal sealed class MemberDrafts(IssuerContext database, IssuerWork work, EntityBook entities, DraftSeals seals, Acting acting)
{
    public Task<Outcome<PublicId>> KeepAsync(PublicId entity, IReadOnlyList<FileRow> rows, CancellationToken cancellation) =>
        work.TryAsync<PublicId>(
            async () =>
            {
                var place = await entities.OpenAsync(entity, Right.Administrator, cancellation);
                if (!place.Succeeded)
                {
                    return Outcome<PublicId>.Refused(place.Problems);
                }

                var old = acting.Now - MemberDraft.Lifetime;
                await database.Set<MemberDraft>().Where(d => d.CreatedAt < old).ExecuteDeleteAsync(cancellation);
                var id = seals.NewId();
                database.Add(
                    new MemberDraft
                    {
                        PublicId = id,
                        EntityId = place.Value.Id,
                        MemberId = acting.MemberId!.Value,
                        SealedContent = seals.Seal(rows, id),
                        CreatedAt = acting.Now,
                    }
                );
                return id;
            },
            cancellation
        );

    /// <summary>One's own draft, as long as one administers its entity.</summary>
    public async Task<Outcome<OpenDraft>> OpenAsync(PublicId id, CancellationToken cancellation)
    {
        var (member, since) = (acting.MemberId, acting.Now - MemberDraft.Lifetime);
        var draft = await database
            .Set<MemberDraft>()
            .SingleOrDefaultAsync(d => d.PublicId == id && d.MemberId == member && d.CreatedAt > since, cancellation);
        if (draft is null)
        {
            return CommonProblems.NotFound.With();
        }

        var place = await entities.OpenAsync(draft.EntityId, Right.Administrator, cancellation);
        return place.Succeeded
            ? new OpenDraft(draft, place.Value.Name, draft.SealedContent is { } content ? seals.Open(content, id) : [])
            : Outcome<OpenDraft>.Refused(place.Problems);
    }
}

internal sealed record OpenDraft(MemberDraft Draft, string Entity, IReadOnlyList<FileRow> Rows);

internal sealed class DraftSeals(MasterKey master, Ids ids)
{
    private readonly Sealer _sealer = master.For("member imports");

    public PublicId NewId() => ids.NewPublicId();

    public byte[] Seal(IReadOnlyList<FileRow> rows, PublicId draft) => _sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(rows), Binding(draft));

    public IReadOnlyList<FileRow> Open(byte[] content, PublicId draft) =>
        JsonSerializer.Deserialize<List<FileRow>>(_sealer.Open(content, Binding(draft)))!;

    private static string Binding(PublicId draft) => $"member import {draft}";
}
