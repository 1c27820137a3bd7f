using Aloi.Modules.Organisations.Contracts;

namespace Aloi.Modules.Frameworks;

/// <summary>The lists serve the whole organisation: whoever designs or administers it as a whole may change them, everybody may look.</summary>
internal sealed class SkillRights(IOrganisations organisations, IRights rights)
{
    public async Task<bool> MayImportAsync(CancellationToken cancellation)
    {
        var root = (await organisations.CurrentAsync(cancellation)).RootEntityId;
        return await rights.HoldsAsync(Right.Designer, root, cancellation)
            || await rights.HoldsAsync(Right.Administrator, root, cancellation);
    }
}
