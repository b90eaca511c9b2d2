// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Globalization;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.FaultEngine;

/// <summary>A place at which this process ends as <c>kill -9</c> would end it, when it is passed for the N-th time.</summary>
internal sealed class FailPoint(string name, int passes)
{
    public const string Variable = "FAIL_POINT";

    /// <summary>The claim is durable, nothing has been posted.</summary>
    public const string Claimed = "claimed";

    /// <summary>The platform has answered, nothing of that is recorded.</summary>
    public const string Answered = "answered";

    /// <summary>A page of the rows of a broadcast is written.</summary>
    public const string Materialised = "materialised";

    /// <summary>A broadcast is being cancelled.</summary>
    public const string Cancelling = "cancelling";

    private int _left = passes;

    public static void Arm(IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split(':') is not [var name, var passes])
        {
            return;
        }

        var point = new FailPoint(name, int.Parse(passes, CultureInfo.InvariantCulture));
        Wrap<IOutboxStore>(services, inner => new FailingOutboxStore(inner, point));
        Wrap<IBroadcastStore>(services, inner => new FailingBroadcastStore(inner, point));
    }

    public void Pass(string place)
    {
        if (place == name && Interlocked.Decrement(ref _left) == 0)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    private static void Wrap<T>(IServiceCollection services, Func<T, T> wrapped)
        where T : class
    {
        var former = services.Last(service => service.ServiceType == typeof(T));
        services.Remove(former);
        services.AddSingleton(provider => wrapped((T)(
            former.ImplementationInstance
            ?? former.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, former.ImplementationType!))));
    }
}
