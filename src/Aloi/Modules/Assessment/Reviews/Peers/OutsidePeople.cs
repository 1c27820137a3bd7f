using System.Text.Json;
using Aloi.Modules.Assessment.FactsFile.Cells;
using Aloi.Modules.Assessment.Links;
using Aloi.Platform;
using Aloi.Platform.Secrets;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>A client, a partner: whoever is asked and is no member.</summary>
internal sealed record OutsidePerson(string Name, string Email, Language Language);

/// <summary>Keeps people from outside sealed, each under a key of their own, so that they can be erased like anybody else.</summary>
internal sealed class OutsidePeople(SubjectKeys keys)
{
    public async Task<(long KeyId, byte[] Sealed)> SealAsync(OutsidePerson person, PublicId invitation, CancellationToken cancellation)
    {
        var id = (await keys.CreateAsync(1, cancellation))[0];
        var open = await keys.OpenAsync([id], cancellation);
        return (id, open[id].Seal(JsonSerializer.SerializeToUtf8Bytes(person), Binding(invitation)));
    }

    /// <summary>The same under a key that exists already.</summary>
    public async Task<byte[]> SealAsync(LinkPerson person, PublicId invitation, CancellationToken cancellation)
    {
        var open = await keys.OpenAsync([person.SubjectKeyId], cancellation);
        var content = new OutsidePerson(person.Name, person.Email ?? "", person.Language);
        return open[person.SubjectKeyId].Seal(JsonSerializer.SerializeToUtf8Bytes(content), Binding(invitation));
    }

    /// <summary>By invitation; members, and people who were erased, are absent.</summary>
    public async Task<IReadOnlyDictionary<long, OutsidePerson>> OpenAsync(
        IReadOnlyList<PeerInvitation> rows,
        CancellationToken cancellation
    )
    {
        var open = await keys.OpenAsync(rows.Select(r => r.SubjectKeyId).OfType<long>(), cancellation);
        var people = new Dictionary<long, OutsidePerson>();
        foreach (var row in rows.Where(r => r.SealedPerson is not null && open.ContainsKey(r.SubjectKeyId ?? 0)))
        {
            var content = open[row.SubjectKeyId!.Value].Open(row.SealedPerson!, Binding(row.PublicId));
            people[row.Id] = JsonSerializer.Deserialize<OutsidePerson>(content)!;
        }

        return people;
    }

    public static LinkPerson Of(OutsidePerson person, long keyId) =>
        new(keyId, AuthorCell.KeyOf(person.Email), person.Name, person.Email, IsExternal: true, MemberId: null, person.Language);

    private static string Binding(PublicId invitation) => $"peer {invitation}";
}
