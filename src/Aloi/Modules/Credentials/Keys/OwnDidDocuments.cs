using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Outbound;

namespace Aloi.Modules.Credentials.Keys;

/// <summary>The DID documents of this installation's issuers, for whoever verifies here: no detour over the public network.</summary>
internal sealed class OwnDidDocuments(Installation installation, ServeDidDocument serve) : IOwnDocuments
{
    public async ValueTask<byte[]?> FindAsync(Uri address, CancellationToken cancellation) =>
        address.AbsolutePath.Split('/') is ["", "o", var id, "did.json"]
        && PublicId.TryParse(id, null, out var entity)
        && address.GetLeftPart(UriPartial.Authority) == await installation.AddressAsync(cancellation)
            ? await serve.HandleAsync(entity, cancellation)
            : null;
}
