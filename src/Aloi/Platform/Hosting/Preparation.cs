namespace Aloi.Platform.Hosting;

/// <summary>
/// Whether the tables are up to date and the start-up steps are done. The first page answers before that; everything else, workers
/// included, waits for it.
/// </summary>
public sealed class Preparation
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsDone => _done.Task.IsCompletedSuccessfully;

    public Task WaitAsync(CancellationToken cancellation) => _done.Task.WaitAsync(cancellation);

    internal void Finish() => _done.TrySetResult();
}

/// <summary>Routes that need neither tables nor start-up steps.</summary>
public sealed class NeedsNoPreparation;

public static class PreparationMiddleware
{
    /// <summary>Holds requests back until the program is prepared, but those of routes that need none of it.</summary>
    public static void UsePreparation(this IApplicationBuilder app)
    {
        var preparation = app.ApplicationServices.GetRequiredService<Preparation>();
        app.Use(
            async (http, next) =>
            {
                if (!preparation.IsDone && http.GetEndpoint()?.Metadata.GetMetadata<NeedsNoPreparation>() is null)
                {
                    await preparation.WaitAsync(http.RequestAborted);
                }

                await next(http);
            }
        );
    }

    public static T WithoutPreparation<T>(this T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(new NeedsNoPreparation());
}
