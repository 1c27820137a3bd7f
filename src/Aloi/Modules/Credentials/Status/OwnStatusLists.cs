using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Outbound;

namespace Aloi.Modules.Credentials.Status;

/// <summary>The status lists of this installation, for whoever verifies here.</summary>
internal sealed class OwnStatusLists(Installation installation, ServeStatusList serve) : IOwnDocuments
{
    public async ValueTask<byte[]?> FindAsync(Uri address, CancellationToken cancellation) =>
        address.AbsolutePath.Split('/') is ["", "status", var id]
        && PublicId.TryParse(id, null, out var list)
        && address.GetLeftPart(UriPartial.Authority) == await installation.AddressAsync(cancellation)
            ? await serve.HandleAsync(list, cancellation)
            : null;
}
