// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;

namespace WhatsUrp.Commands.Verbs;

/// <summary>A registered verb whose handler the container builds.</summary>
internal sealed class HandlerRegistration<THandler>() : CommandRegistration(THandler.Spec)
    where THandler : class, ICommandHandler
{
    public override ValueTask<CommandReply> HandleAsync(IServiceProvider scope, CommandContext context, CancellationToken cancellationToken) =>
        scope.GetRequiredService<THandler>().HandleAsync(context, cancellationToken);
}
