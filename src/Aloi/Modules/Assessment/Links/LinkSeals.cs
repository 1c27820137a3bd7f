using System.Globalization;
using System.Text.Json;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Links;

/// <summary>Seals whoever a link is made for, and digests what finds them again. A digest of one organisation says nothing in another.</summary>
internal sealed class LinkSeals(MasterKey master, TenantScope scope, SubjectKeys keys)
{
    private readonly Sealer _lookup = master.For("assessors");

    public byte[] PersonDigest(string key) => _lookup.Digest(string.Create(CultureInfo.InvariantCulture, $"{scope.OrganisationId} {key}"));

    public async Task<byte[]> SealAsync(PublicId link, LinkPerson person, CancellationToken cancellation)
    {
        var open = await keys.OpenAsync([person.SubjectKeyId], cancellation);
        return open[person.SubjectKeyId].Seal(JsonSerializer.SerializeToUtf8Bytes(person), Binding(link));
    }

    /// <summary>By link; one whose person was erased is absent.</summary>
    public async Task<IReadOnlyDictionary<long, LinkPerson>> OpenAsync(IReadOnlyList<AssessmentLink> links, CancellationToken cancellation)
    {
        var open = await keys.OpenAsync(links.Select(l => l.SubjectKeyId), cancellation);
        return links
            .Where(l => open.ContainsKey(l.SubjectKeyId))
            .ToDictionary(
                l => l.Id,
                l => JsonSerializer.Deserialize<LinkPerson>(open[l.SubjectKeyId].Open(l.SealedPerson, Binding(l.PublicId)))!
            );
    }

    private static string Binding(PublicId link) => $"assessment link {link}";
}
