using Aloi.Modules.Organisations.Contracts;

namespace Aloi.Modules.Assessment;

/// <summary>Who may bring results: those who assess, and those who design and run what is assessed.</summary>
internal static class RecordingRights
{
    public static async Task<bool> MayRecordAsync(this IRights rights, long entityId, CancellationToken cancellation) =>
        await rights.HoldsAsync(Right.Assessor, entityId, cancellation) || await rights.HoldsAsync(Right.Designer, entityId, cancellation);
}
