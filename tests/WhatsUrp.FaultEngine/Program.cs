// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.FaultEngine;
using WhatsUrp.WebhookHost.Composition;

// The webhook host as it is shipped; FAIL_POINT=name:N makes it kill itself when it passes that point for the N-th time,
// FIGURES=1 makes it tell at its end what its meters said.
using var figures = Figures.Listen();
await using var service = Service.Build(args, amend: FailPoint.Arm);
await service.RunAsync();
figures?.Tell(Console.Out);
