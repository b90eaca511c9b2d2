// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Webhooks;

/// <summary>What became of the updates so far.</summary>
/// <param name="Delivered">Updates that the host answered with 200, each duplicate counted.</param>
/// <param name="Refused">Updates that were posted and not answered with 200.</param>
/// <param name="GivenUp">Updates whose tries are used up.</param>
/// <param name="Lost">Updates that were lost on purpose.</param>
/// <param name="Unheard">Updates for which there was no callback or no subscription.</param>
/// <param name="Queued">Updates that are due and not answered yet.</param>
/// <param name="Scheduled">Updates that wait for their time: delays and further tries.</param>
public sealed record WebhookCounts(long Delivered, long Refused, long GivenUp, long Lost, long Unheard, int Queued, int Scheduled);
