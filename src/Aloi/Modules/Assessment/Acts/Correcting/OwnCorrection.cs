using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Acts.Correcting;

/// <summary>Where whoever is signed in may still put right what they have just said.</summary>
internal sealed class OwnCorrection(CorrectAct correct)
{
    /// <summary>Null when the act is not theirs, or not of today.</summary>
    public async Task<string?> PathAsync(OpenCandidacy open, Fact? said, CancellationToken cancellation)
    {
        if (said is null || open.File.Written.FirstOrDefault(w => w.Fact.Id == said.Id) is not { } written)
        {
            return null;
        }

        var found = await correct.FindAsync(open.Row.PublicId, written.Row.Number, cancellation);
        return found is { Succeeded: true, Value.IsOwn: true }
            ? $"/candidacies/{open.Row.PublicId}/corrections/{written.Row.Number}"
            : null;
    }
}
